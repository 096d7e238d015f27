import type { Content, Frequency } from '@milepost/contract'
import { expect, test } from 'vitest'
import { askedAgainBy } from './asked-again.ts'

const day = 86_400_000
const withFrequency = (frequency?: Frequency) => askedAgainBy({ experiences: [{ id: 'nps', kind: 'survey', ...(frequency && { frequency }) }] } as unknown as Content)

test.each<[string, Frequency | undefined, { count: number; at: number | null }, boolean]>([
  ['the first of somebody', undefined, { count: 0, at: null }, false],
  ['the second, where once is the default', undefined, { count: 1, at: 0 }, true],
  ['the second, until it is done', { kind: 'untilDone' }, { count: 1, at: 0 }, true],
  ['the second of two', { kind: 'atMost', times: 2 }, { count: 1, at: 0 }, false],
  ['the third of two', { kind: 'atMost', times: 2 }, { count: 2, at: 0 }, true],
  ['one within the days', { kind: 'everyDays', days: 101 }, { count: 4, at: 0 }, true],
  ['one when they are over', { kind: 'everyDays', days: 100 }, { count: 4, at: 0 }, false],
  ['any of what stands by', { kind: 'always' }, { count: 9, at: 0 }, false],
])('%s', (_, frequency, earlier, isAgain) => {
  expect(withFrequency(frequency)('nps', 100 * day, earlier)).toBe(isAgain)
})

test('of a survey that is no longer there nothing is known', () => {
  expect(askedAgainBy(null)('nps', 0, { count: 3, at: 0 })).toBe(false)
})
