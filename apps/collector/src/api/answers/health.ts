import { type AccountCardAnswer, bandRange, type Content, type HealthAnswer, scoreTypes } from '@milepost/contract'
import { type Calendar, dayMs, definitions, healthBands } from '@milepost/metrics'
import { accountHealth, healthBandOfAccount } from '../../health/account-health.ts'
import { heardDays } from '../../health/inputs.ts'
import type { HealthEntry, HealthFound, HealthQuestion } from '../../store/reports/health.ts'
import type { Read } from '../../store/reports/reports.ts'
import type { Segment } from '../../store/reports/segment.ts'
import { currencyOf } from './currency.ts'
import { definitionsOf } from './definitions.ts'

/** Where no account pays, those seen within so many days are listed instead. */
const seenDays = 60
/** The band follows from those of the four weeks before, which need data from before them. */
const bandDays = 28
/** Accounts in one answer: what somebody can look after. */
const most = 100

export function healthQuestion(content: Content | null, account: string | null, now: number, segment: Segment | null = null): HealthQuestion {
  const { activation, models } = definitionsOf(content)
  return {
    account,
    segment,
    seenSince: now - seenDays * dayMs,
    scoresSince: now - (heardDays + bandDays) * dayMs,
    activation,
    model: models.find(({ unit }) => unit === 'account')?.id ?? null,
    low: scoreTypes.map((type) => ({ type, ...bandRange(type, 'low') })),
  }
}

/** The `most` accounts in greatest need, with the reasons for their health. */
export function healthAnswer(found: Read<HealthFound>, content: Content | null, question: HealthQuestion, calendar: Calendar): HealthAnswer {
  const { ranked, itemOf, ...answer } = rankedHealth(found, question, calendar)
  return { ...answer, currency: currencyOf(content, found), items: ranked.slice(0, most).map(itemOf) }
}

/** All accounts, those at risk first. The reasons for their health are computed only for those that are shown. */
export function rankedHealth({ entries, hasCustomers, asOf }: Read<HealthFound>, { activation }: HealthQuestion, calendar: Calendar) {
  const asked = { at: asOf, calendar, activation: activation?.unit ?? null }
  const bands = { unknown: 0, risk: 0, watch: 0, healthy: 0 }
  const banded = entries.map((entry) => {
    const band = healthBandOfAccount(entry, asked)
    bands[band]++
    return { entry, urgency: band === 'unknown' ? healthBands.length : healthBands.indexOf(band) }
  })
  banded.sort((a, b) => a.urgency - b.urgency || b.entry.mrr - a.entry.mrr || (a.entry.id < b.entry.id ? -1 : 1))
  return {
    asOf,
    definition: definitions.health.definition,
    population: hasCustomers ? 'Accounts whose mrr is above 0.' : `No account pays yet: accounts seen in the last ${seenDays} days.`,
    bands,
    ranked: banded.map(({ entry }) => entry),
    itemOf: (entry: HealthEntry) => ({ account: { id: entry.id, name: entry.name }, mrr: entry.mrr, stage: entry.stage, health: accountHealth(entry, asked) }),
  }
}

/** Null where the account is not known. */
export function accountCard(found: Read<HealthFound>, content: Content | null, { activation, model }: HealthQuestion, calendar: Calendar): AccountCardAnswer | null {
  const { entries: [entry], asOf } = found
  if (!entry) return null
  const latest = entry.scores.at(-1)
  const stage = content?.stageModels?.find(({ id }) => id === model)?.stages.find(({ id }) => id === entry.stage)
  const name = typeof stage?.name === 'string' ? stage.name : (stage?.name.en ?? Object.values(stage?.name ?? {})[0] ?? '')
  return {
    asOf,
    account: { id: entry.id, name: entry.name },
    plan: typeof entry.traits.plan === 'string' ? entry.traits.plan : null,
    mrr: entry.mrr,
    currency: currencyOf(content, found),
    stage: stage && entry.stageSince !== null ? { id: stage.id, name, since: entry.stageSince } : null,
    people: entry.people,
    lastAt: entry.lastAt,
    activatedAt: entry.activatedAt,
    activatedPeople: entry.activatedPeople,
    latestScore: latest ? { type: latest.type, score: latest.score, at: latest.at } : null,
    health: accountHealth(entry, { at: asOf, calendar, activation: activation?.unit ?? null }),
  }
}
