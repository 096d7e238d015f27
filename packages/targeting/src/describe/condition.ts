import type { Comparison, Condition, LeafKind, LeafOf, Target, Where } from '@milepost/contract'
import { type ScoreType, scales } from '@milepost/contract/vocabulary'
import { describeComparison, describeTests, describeValue } from './comparison.ts'
import { type Names, nameIn } from './names.ts'
import { count, describeElapsed, describeTimes, inLastDays } from './time.ts'

const list = (values: readonly string[]) => values.join(' or ')

/** A number of days by its bounds: `at least 2 days`, `2 to 5 days`, `no day`. */
function dayBounds(atLeast: number | undefined, atMost: number | undefined): string {
  if (atMost === 0) return 'no day'
  if (atLeast !== undefined && atMost !== undefined) return atLeast === atMost ? `exactly ${count(atLeast, 'day')}` : `${atLeast} to ${count(atMost, 'day')}`
  return atMost === undefined ? `at least ${count(atLeast ?? 1, 'day')}` : `at most ${count(atMost, 'day')}`
}

/** `9 to 10 of 10`, `at most 3 of 7`, `known`. */
function bounds(from: number | undefined, to: number | undefined, max: number): string {
  if (from === undefined) return to === undefined ? 'known' : `at most ${to} of ${max}`
  if (to === undefined) return `at least ${from} of ${max}`
  return `${from === to ? from : `${from} to ${to}`} of ${max}`
}

/** `NPS score`, `CSAT score`: the length of the scale is told by the bounds behind it. */
const scoreName = (type: ScoreType) => `${type.replace(/\d/, '').toUpperCase()} score`

function describeWhere(where: Where = {}): string {
  const tests = Object.entries(where).map(([property, test]): [string, Comparison] => [property, typeof test === 'object' && test !== null ? test : { op: 'equals', value: test }])
  return tests.length === 0 ? '' : ` ${describeTests(tests)}`
}

/** Ways to find an element, as people read them: `#new, else role “button” name “New”`. */
export function describeTarget(target: Target): string {
  if (typeof target === 'string') return target
  if (Array.isArray(target)) return target.map(describeTarget).join(', else ')
  return Object.entries(target).map(([way, value]) => `${way} ${describeValue(value)}`).join(' ')
}

const progressWords = { seen: 'was seen', done: 'is done', dismissed: 'was dismissed', notSeen: 'was not seen', notDone: 'is not done' }
const urlWords = { equals: 'is', wildcard: 'fits', regex: 'matches' }

const phrases: { [Kind in LeafKind]: (leaf: LeafOf<Kind>, names: Names) => string } = {
  trait: ({ of = 'person', trait, ...comparison }) => describeComparison(`${of}’s ${trait}`, comparison),
  event: ({ of, event, where, atLeast, atMost, withinDays }) => {
    const about = `${of === 'account' ? ' in the account' : ''}${describeWhere(where)}`
    if (atMost === 0) return `“${event}” did not happen${about}${inLastDays(withinDays)}`
    return `“${event}” happened${about} ${describeTimes(atLeast ?? (atMost === undefined ? 1 : undefined), atMost)}${inLastDays(withinDays)}`
  },
  activeDays: ({ atLeast, atMost, withinDays, endingDaysAgo = 0 }) => {
    const days = count(withinDays, 'day')
    return `active on ${dayBounds(atLeast, atMost)} of ${endingDaysAgo === 0 ? `the last ${days}` : `the ${days} that ended ${count(endingDaysAgo, 'day')} ago`}`
  },
  milestone: ({ milestone, reached = true }, { milestones }) => `milestone ${nameIn(milestones, milestone)} ${reached ? 'is reached' : 'is not reached yet'}`,
  stage({ model, in: stages }, { stageModels }) {
    const own = stageModels?.find(({ id }) => id === model)?.stages
    return `stage in ${nameIn(stageModels, model)} is ${list(stages.map((stage) => nameIn(own, stage)))}`
  },
  score: ({ type, survey, from, to, withinDays }, { experiences }) =>
    `latest ${scoreName(type)}${survey === undefined ? '' : ` of ${nameIn(experiences, survey)}`} is ${bounds(from, to, scales[type].max)}${withinDays === undefined ? '' : `, not older than ${count(withinDays, 'day')}`}`,
  progress: ({ experience, is }, { experiences }) => `${nameIn(experiences, experience)} ${progressWords[is]}`,
  url: ({ part = 'path', op = 'wildcard', value }) => `${part} ${urlWords[op]} ${value}`,
  device: (leaf) => `device is ${list(leaf.in)}`,
  language: (leaf) => `language is ${list(leaf.in)}`,
  elapsed: ({ of = 'person', since, atLeast, atMost }) => {
    const what = typeof since === 'object' ? since.trait : { firstSeen: 'first visit', lastSeen: 'last activity' }[since]
    return `${of}’s ${what} ${describeElapsed(atLeast, atMost)}`
  },
  element: ({ target }) => `${describeTarget(target)} is on the page`,
  sample: ({ percent }) => `in a sticky sample of ${percent} %`,
}

/** One question in plain words; for `all`, `any` and `not` the heading above their parts. */
export function describeCondition(condition: Condition, names: Names = {}): string {
  switch (condition.kind) {
    case 'all':
      return condition.of.length === 0 ? 'everybody' : 'all of these'
    case 'any':
      return condition.of.length === 0 ? 'nobody' : 'any of these'
    case 'not':
      return 'not this'
  }
  const phrase = phrases[condition.kind] as ((leaf: typeof condition, names: Names) => string) | undefined
  return phrase ? phrase(condition, names) : `a condition of a later version (${(condition as { kind: string }).kind})`
}
