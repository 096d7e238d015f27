import { describe, expect, it } from 'vitest'
import { streamKey } from '../facts/stream-key.ts'
import { describeStream } from './stream.ts'

describe('a stream of events, in words,', () => {
  it.each([
    [{ event: 'Board Created' }, 'Board Created'],
    [{ event: 'Board Created', where: { cards: { op: 'atLeast', value: 3 }, template: 'sprint' } }, 'Board Created where cards is at least 3 and template is “sprint”'],
    [{ event: 'E', where: { plan: { op: 'in', value: ['a', 'b'] }, trial: { op: 'missing' } } }, 'E where plan is one of “a”, “b” and trial is not set'],
  ])('of %j', (stream, words) => {
    expect(describeStream(streamKey(stream))).toBe(words)
  })
})
