import type { AccountCardAnswer, AccountHealth, ExperienceAnswer, ForecastAnswer, HealthAnswer, MovingOnAnswer } from '@milepost/contract'
import { definitions, forecast, health, lift, share } from '@milepost/metrics'
import { aModel, anotherModel } from './model.ts'
import { type Account, dayMs, type Population } from './population.ts'

export function aForecastAnswer({ now, accounts }: Population, id: string | null): ForecastAnswer {
  const model = id === 'saas-6' ? anotherModel() : aModel()
  // The arithmetic asks for no more of a stage than its id.
  const stages = model.stages.map((stage) => ({ id: stage.id, name: stage.name, when: { kind: 'all', of: [] } as const }))
  const found = forecast({ model: { stages }, units: accounts, asOf: now }, { population: 'all' })
  const about = { asOf: now, model, horizonDays: 30, units: accounts.length, of: accounts.length, moves: found.moves }
  if (found.refused) return { ...about, refused: `Only ${found.moves} moves between stages have been seen, and ${found.needed} are needed.`, stages: [], calibration: null }
  return { ...about, refused: null, stages: found.stages, calibration: found.calibration }
}

export function aMovingOnAnswer({ now, accounts }: Population): MovingOnAnswer {
  const model = aModel()
  const group = (n: number, movedOn: number) => ({ n, movedOn, medianDays: 12, within30Days: share(movedOn, n, { population: 'all' }) })
  const stages: MovingOnAnswer['stages'] = [
    { stage: 'evaluation', satisfied: group(40, 29), others: group(61, 24), p: 0.0012, verdict: 'sooner' },
    { stage: 'activation', satisfied: group(33, 12), others: group(41, 13), p: 0.61, verdict: 'none' },
    { stage: 'renewal', satisfied: group(4, 2), others: group(6, 1), p: null, verdict: 'few' },
  ]
  return { asOf: now, model, type: 'nps', definition: 'Time from the first answer of a stay to a later stage.', stages: accounts.length === 0 ? [] : stages }
}

export function aHealthAnswer({ now, accounts }: Population): HealthAnswer {
  const items = accounts.slice(0, 30).map((account) => ({ account: { id: account.id, name: account.name }, mrr: account.mrr, stage: account.spans.at(-1)?.stage ?? null, health: healthOf(now, account) }))
  const order = ['risk', 'watch', 'healthy', 'unknown']
  items.sort((a, b) => order.indexOf(a.health.band) - order.indexOf(b.health.band))
  const inBand = (band: AccountHealth['band']) => items.filter((item) => item.health.band === band).length
  return {
    asOf: now,
    definition: definitions.health.definition,
    population: 'Accounts whose mrr is above 0.',
    currency: 'EUR',
    bands: { unknown: inBand('unknown'), risk: inBand('risk'), watch: inBand('watch'), healthy: inBand('healthy') },
    items,
  }
}

export function aCardAnswer(now: number, account: Account): AccountCardAnswer {
  const span = account.spans.at(-1)
  return {
    asOf: now,
    account: { id: account.id, name: account.name },
    plan: account.plan,
    mrr: account.mrr,
    currency: 'EUR',
    stage: span ? { id: span.stage, name: span.stage, since: span.enteredAt } : null,
    people: account.people.length,
    lastAt: Math.max(...account.people.map(({ lastAt }) => lastAt)),
    activatedAt: account.activatedAt,
    activatedPeople: null,
    latestScore: null,
    health: healthOf(now, account),
  }
}

function healthOf(now: number, { activatedAt, startedAt, id }: Account): AccountHealth {
  const number = Number(id.slice(4))
  const young = now - startedAt < 14 * dayMs
  const inputs = [
    { id: 'usage', name: 'Use against its own usual', weight: 40, score: young ? null : (number * 37) % 101, reason: `active on ${number % 8} of the last 14 days; usually 7.0` },
    { id: 'satisfaction', name: 'Latest score', weight: 30, score: number % 3 === 0 ? null : (number * 10) % 101, reason: 'latest NPS is 7 of 10, 12 days ago' },
    { id: 'activation', name: 'Activation', weight: 20, score: activatedAt === null ? (young ? null : 0) : 100, reason: activatedAt === null ? 'not activated yet' : 'activated 40 days ago' },
    { id: 'feedback', name: 'Open feedback', weight: 10, score: number % 5 === 0 ? 0 : 100, reason: number % 5 === 0 ? '1 low answer waits for somebody' : 'nothing low is waiting for an answer' },
  ]
  const { contributions, ...rest } = health(inputs)
  return { ...rest, contributions: contributions.map((each, index) => ({ ...each, name: inputs[index]?.name ?? '', reason: inputs[index]?.reason ?? '' })) }
}

export function anExperienceAnswer(now: number, id: string): ExperienceAnswer {
  const found = lift({ treated: { n: 210, reached: 126 }, holdout: { n: 48, reached: 19 } }, { population: 'all' })
  const parts = ['project', 'invite', 'connect'].map((part, index) => ({ id: part, title: { project: 'Create a project', invite: 'Invite somebody' }[part] ?? null, done: 180 - index * 45, share: share(180 - index * 45, 210) }))
  return {
    asOf: now,
    id,
    name: id,
    shown: 244,
    seen: 210,
    completed: 90,
    dismissed: 31,
    parts,
    lift: {
      goal: { id: 'activated', name: 'Shared the first report', unit: 'account' },
      holdout: 20,
      windowDays: 14,
      since: now - 90 * dayMs,
      admitted: 280,
      population: 'Accounts to whom it first stood open since the experiment began.',
      tooYoung: 14,
      before: 8,
      difference: found.difference,
      treated: found.treated,
      heldOut: found.holdout,
      verdict: found.verdict,
    },
  }
}
