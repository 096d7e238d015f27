import type { Condition, LeafKind, LeafOf, Target, Where } from '@milepost/contract'
import { describeComparison, describeValue } from './comparison.ts'

const count = (n: number, one: string) => (n === 1 ? `1 ${one}` : `${n} ${one}s`)
const list = (values: readonly string[]) => values.join(' or ')

function bounds(atLeast: number | undefined, atMost: number | undefined, unit: string): string {
  const parts = [atLeast !== undefined && `at least ${count(atLeast, unit)}`, atMost !== undefined && `at most ${count(atMost, unit)}`]
  return parts.filter(Boolean).join(' and ')
}

function describeWhere(where: Where = {}): string {
  const tests = Object.entries(where).map(([property, test]) =>
    describeComparison(property, typeof test === 'object' && test !== null ? test : { op: 'equals', value: test }),
  )
  return tests.length === 0 ? '' : ` where ${tests.join(' and ')}`
}

function describeTarget(target: Target): string {
  if (typeof target === 'string') return target
  if (Array.isArray(target)) return target.map(describeTarget).join(', else ')
  return Object.entries(target).map(([way, value]) => `${way} ${describeValue(value)}`).join(' ')
}

/** What of an elapsed rule's two bounds lies ahead of now, and what behind. */
function describeDays(days: number, comparison: 'atLeast' | 'atMost'): string {
  if (days >= 0) return `${comparison === 'atLeast' ? 'at least' : 'at most'} ${count(days, 'day')} ago`
  return `${comparison === 'atLeast' ? 'at most' : 'at least'} ${count(-days, 'day')} ahead`
}

const progressWords = { seen: 'was seen', done: 'is done', dismissed: 'was dismissed', notSeen: 'was not seen', notDone: 'is not done' }
const urlWords = { equals: 'is', wildcard: 'fits', regex: 'matches' }

const phrases: { [Kind in LeafKind]: (leaf: LeafOf<Kind>) => string } = {
  trait: ({ of = 'person', trait, ...comparison }) => describeComparison(`${of}’s ${trait}`, comparison),
  event: ({ of, event, where, atLeast, atMost, withinDays }) =>
    `“${event}” happened${of === 'account' ? ' in the account' : ''}${describeWhere(where)} ${bounds(atLeast ?? (atMost === undefined ? 1 : undefined), atMost, 'time')}${withinDays === undefined ? '' : ` within ${count(withinDays, 'day')}`}`,
  activeDays: ({ atLeast, atMost, withinDays, endingDaysAgo = 0 }) =>
    `active on ${bounds(atLeast ?? (atMost === undefined ? 1 : undefined), atMost, 'day')} of ${count(withinDays, 'day')}${endingDaysAgo === 0 ? '' : ` up to ${count(endingDaysAgo, 'day')} ago`}`,
  milestone: ({ milestone, reached = true }) => `milestone ${milestone} ${reached ? 'is reached' : 'is not reached yet'}`,
  stage: ({ model, in: stages }) => `stage in ${model} is ${list(stages)}`,
  score: ({ type, survey, from, to, withinDays }) =>
    `latest ${type} score${survey === undefined ? '' : ` of ${survey}`} is ${from === to && from !== undefined ? from : `${from ?? 'anything'} to ${to ?? 'anything'}`}${withinDays === undefined ? '' : `, not older than ${count(withinDays, 'day')}`}`,
  progress: ({ experience, is }) => `${experience} ${progressWords[is]}`,
  url: ({ part = 'path', op = 'wildcard', value }) => `${part} ${urlWords[op]} ${value}`,
  device: (leaf) => `device is ${list(leaf.in)}`,
  language: (leaf) => `language is ${list(leaf.in)}`,
  elapsed: ({ of = 'person', since, atLeast, atMost }) => {
    const parts = [atLeast !== undefined && describeDays(atLeast, 'atLeast'), atMost !== undefined && describeDays(atMost, 'atMost')]
    const what = typeof since === 'object' ? since.trait : { firstSeen: 'first visit', lastSeen: 'last activity' }[since]
    return `${of}’s ${what} is ${parts.filter(Boolean).join(' and ') || 'known'}`
  },
  element: ({ target }) => `${describeTarget(target)} is on the page`,
  sample: ({ percent }) => `in a sticky sample of ${percent} %`,
}

/** One question in plain words. Of `all`, `any` and `not` it is the heading that stands over their parts. */
export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.of.length === 0 ? 'everybody' : 'all of these'
    case 'any':
      return condition.of.length === 0 ? 'nobody' : 'any of these'
    case 'not':
      return 'not this'
  }
  const phrase = phrases[condition.kind] as ((leaf: typeof condition) => string) | undefined
  return phrase ? phrase(condition) : `a condition of a later version (${(condition as { kind: string }).kind})`
}
