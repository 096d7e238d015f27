import type { Condition } from '@milepost/contract'
import { describe, expect, it } from 'vitest'
import { describeCondition } from './condition.ts'
import { describeAge } from './time.ts'

const elapsed: [atLeast: number | undefined, atMost: number | undefined, sentence: string][] = [
  [undefined, undefined, 'is known'],
  [14, undefined, 'was 14 days ago or more'],
  [1, undefined, 'was 1 day ago or more'],
  [0, undefined, 'has passed'],
  [-60, undefined, 'is within the next 60 days, or has passed'],
  [undefined, 60, 'is not more than 60 days ago'],
  [undefined, 0, 'has not passed yet'],
  [undefined, -14, 'is 14 days from now or later'],
  [0, 14, 'was within the last 14 days'],
  [7, 14, 'was 7 to 14 days ago'],
  [7, 7, 'is exactly 7 days ago'],
  [-60, 0, 'is within the next 60 days'],
  [-1, 0, 'is within the next 1 day'],
  [-14, -3, 'is 3 to 14 days from now'],
  [-7, -7, 'is exactly 7 days from now'],
  [-3, 7, 'is within the next 3 days or the last 7 days'],
  [0, 0, 'is just now'],
  [7, 3, 'is never: its bounds leave nothing'],
]

describe('the sentence of an elapsed rule', () => {
  it.each(elapsed)('from %s to %s days: %s', (atLeast, atMost, sentence) => {
    const rule: Condition = { kind: 'elapsed', of: 'account', since: { trait: 'trialEndsAt' }, ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) }
    expect(describeCondition(rule)).toBe(`account’s trialEndsAt ${sentence}`)
  })
})

describe('the sentence of an event rule', () => {
  it.each<[Partial<Extract<Condition, { kind: 'event' }>>, string]>([
    [{}, 'happened at least once'],
    [{ atLeast: 3 }, 'happened at least 3 times'],
    [{ atLeast: 3, atMost: 3 }, 'happened exactly 3 times'],
    [{ atLeast: 2, atMost: 5 }, 'happened 2 to 5 times'],
    [{ atMost: 1 }, 'happened at most once'],
    [{ atMost: 0 }, 'did not happen'],
    [{ atMost: 0, withinDays: 30, of: 'account' }, 'did not happen in the account in the last 30 days'],
    [{ withinDays: 14 }, 'happened at least once in the last 14 days'],
    [{ withinDays: 1 }, 'happened at least once in the last day'],
  ])('%j: %s', (rest, sentence) => {
    expect(describeCondition({ kind: 'event', event: 'E', ...rest })).toBe(`“E” ${sentence}`)
  })
})

describe('the sentence of an active days rule', () => {
  it.each<[Partial<Extract<Condition, { kind: 'activeDays' }>>, string]>([
    [{}, 'active on at least 1 day of the last 7 days'],
    [{ atLeast: 2 }, 'active on at least 2 days of the last 7 days'],
    [{ atMost: 0 }, 'active on no day of the last 7 days'],
    [{ atLeast: 3, atMost: 3 }, 'active on exactly 3 days of the last 7 days'],
    [{ atLeast: 2, atMost: 5, endingDaysAgo: 7 }, 'active on 2 to 5 days of the 7 days that ended 7 days ago'],
  ])('%j: %s', (rest, sentence) => {
    expect(describeCondition({ kind: 'activeDays', withinDays: 7, ...rest })).toBe(sentence)
  })
})

it.each([
  [14, '14 days ago'],
  [1.04, '1 day ago'],
  [0.02, 'just now'],
  [-0.5, '0.5 days from now'],
  [-14, '14 days from now'],
])('an age of %s days is %s', (days, words) => {
  expect(describeAge(days)).toBe(words)
})
