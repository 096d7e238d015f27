import type { AnswerRow, ResponseAnswer, SatisfactionAnswer, SegmentsAnswer } from '@milepost/contract'
import type { ScoreType } from '@milepost/contract/vocabulary'
import { answersNeeded, definitions as measures, postStratified, scoreDifference, scoreGroups, share, satisfaction } from '@milepost/metrics'
import { day, weeks } from './activation-answer.ts'
import { aModel } from './model.ts'
import { dayMs } from './population.ts'

const definitions = {
  nps: 'Promoters (9 and 10) less detractors (0 to 6), in percent of all answers: from \u2212100 to 100.',
  ces2: 'Mean agreement with \u201cmade it easy\u201d from 1 to 7; higher is better.',
}

const names: Record<string, string> = { nps: 'Quarterly recommendation', 'ease-of-setup': 'Ease of setting up' }

/** @param rows every answer of the project */
export function aSatisfactionAnswer(now: number, rows: AnswerRow[], question: { from: string; to: string; type: ScoreType; bucket: string; survey: string | null }): SatisfactionAnswer {
  const { from, to, type, bucket } = question
  const [start, end] = [Date.parse(from), Math.min(Date.parse(to), now)]
  const own = rows.filter((row) => row.type === type && row.at >= start && row.at < end)
  const { score, unit, easyShare, bands } = satisfaction(type, tally(own))
  const earlier = rows.filter((row) => row.type === type && row.at >= 2 * start - Date.parse(to) && row.at < start)
  const difference = scoreDifference(type, tally(own), tally(earlier))
  const buckets = bucket === 'month' ? months(start, end) : weeks(start, end)
  return {
    asOf: now,
    period: { from, to, timeZone: 'UTC' },
    type,
    types: [...new Set(rows.flatMap((row) => row.type ?? []))].sort().reverse(),
    score,
    unit,
    definition: definitions[type as 'nps'] ?? '',
    easyShare,
    bands,
    distribution: tally(own),
    change: { before: satisfaction(type, tally(earlier)).score, difference: difference.measure, differs: difference.differs },
    needed: answersNeeded(type, tally(own)),
    trend: buckets.map(([begin, until]) => ({
      from: day(begin),
      to: day(until),
      score: satisfaction(type, tally(own.filter(({ at }) => at >= begin && at < until)), { provisional: until > now - 3 * dayMs }).score,
    })),
    responseRate: share(own.length, Math.round(own.length * 2.9)),
    byStage: aModel()
      .stages.map(({ id }) => ({ stage: id, score: satisfaction(type, tally(own.filter(({ stage }) => stage === id))).score }))
      .filter(({ score }) => score.n >= 5),
    surveys: [...new Set(rows.filter((row) => row.type === type).map(({ survey }) => survey))].map((id) => ({ id, name: names[id] ?? id, answers: own.filter(({ survey }) => survey === id).length })),
    survey: question.survey,
  }
}

/** @param valueOf what the account or the answer is grouped by */
export function aSegmentsAnswer(now: number, rows: AnswerRow[], question: { from: string; to: string; type: ScoreType; by: string }, valueOf: (row: AnswerRow) => string | null): SegmentsAnswer {
  const { from, to, type, by } = question
  const own = rows.filter((row) => row.type === type && row.at >= Date.parse(from) && row.at < Date.parse(to))
  const { groups, hidden } = scoreGroups(type, own.flatMap((row) => (row.score === null ? [] : { key: valueOf(row), value: row.score, count: 1 })))
  return {
    asOf: now,
    period: { from, to, timeZone: 'UTC' },
    type,
    by,
    choices: ['stage', 'device', 'language', 'account', 'account.plan'],
    unit: satisfaction(type, []).unit,
    definition: definitions[type as 'nps'] ?? '',
    groups: groups.map(({ key, score }) => ({ value: key, label: by === 'account' ? (rows.find(({ account }) => account?.id === key)?.account?.name ?? null) : null, score })),
    hidden,
  }
}

/** Enterprise accounts answer far less often than others. */
export function aResponseAnswer(now: number, rows: AnswerRow[], question: { from: string; to: string; type: ScoreType; by: string }, valueOf: (row: AnswerRow) => string | null): ResponseAnswer {
  const { from, to, type, by } = question
  const own = rows.filter((row) => row.type === type && row.at >= Date.parse(from) && row.at < Date.parse(to))
  const all = [...new Set(own.map(valueOf))].map((value, index) => {
    const answers = own.filter((row) => valueOf(row) === value)
    return { value, answers: tally(answers), answered: answers.length, shown: Math.round(answers.length * (1.8 + 1.1 * index)) }
  })
  const sum = (of: 'shown' | 'answered', list: typeof all) => list.reduce((total, each) => total + each[of], 0)
  const small = all.filter(({ answered }) => answered < 5)
  const { score, covered } = postStratified(type, all)
  return {
    asOf: now,
    period: { from, to, timeZone: 'UTC' },
    type,
    by,
    choices: ['stage', 'account', 'account.plan'],
    unit: satisfaction(type, []).unit,
    definition: measures.postStratified.definition,
    raw: satisfaction(type, tally(own)).score,
    weighted: score,
    covered,
    rate: share(sum('answered', all), sum('shown', all)),
    groups: all
      .filter(({ answered }) => answered >= 5)
      .map(({ value, shown, answered }) => ({ value, shown, answered, shownShare: (100 * shown) / sum('shown', all), answeredShare: (100 * answered) / sum('answered', all), rate: share(answered, shown) })),
    hidden: { groups: small.length, shown: sum('shown', small), answered: sum('answered', small) },
  }
}

function tally(rows: AnswerRow[]): { value: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const { score } of rows) if (score !== null) counts.set(score, (counts.get(score) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count }))
}

function months(from: number, to: number): [number, number][] {
  const found: [number, number][] = []
  const date = new Date(from)
  let [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  while (Date.UTC(year, month) < to) {
    found.push([Date.UTC(year, month), Date.UTC(year, month + 1)])
    month++
    if (month === 12) [year, month] = [year + 1, 0]
  }
  return found
}
