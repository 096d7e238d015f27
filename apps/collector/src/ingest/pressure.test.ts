import { kitEvents } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pendingLimit } from '../store/log.ts'
import { findWaiting } from './pressure.ts'

const track = (event: string) => ({ type: 'track' as const, event })
const seen = track(kitEvents.seen)
const answered = track(kitEvents.answered)
const own = track('Board Created')
const identify = { type: 'identify' as const, event: null }

describe('under pressure', () => {
  test('nothing waits while little does', () => {
    expect([...findWaiting([seen, own, answered], 0)]).toEqual([])
    expect([...findWaiting([seen], pendingLimit / 3 - 1)]).toEqual([])
  })

  test('exposures wait first, then events and who people are, answers when nothing more can be taken', () => {
    const all = [seen, own, identify, answered]
    expect([...findWaiting(all, pendingLimit / 3)]).toEqual([0])
    expect([...findWaiting(all, (2 * pendingLimit) / 3).values()].sort()).toEqual([0, 1, 2])
    expect([...findWaiting(all, pendingLimit - 1)].sort()).toEqual([0, 1, 2])
    expect([...findWaiting(all, pendingLimit)].sort()).toEqual([0, 1, 2, 3])
  })

  test('an answer never waits while an exposure or event beside it is taken, and never is more taken than may wait', () => {
    const entry = fc.constantFrom(seen, own, identify, answered)
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), fc.integer({ min: 0, max: pendingLimit }), (entries, pending) => {
        const waiting = findWaiting(entries, pending)
        const taken = entries.filter((_, index) => !waiting.has(index))
        if (entries.some((each, index) => each === answered && waiting.has(index))) expect(taken.filter((each) => each !== answered)).toEqual([])
        expect(pending + taken.length).toBeLessThanOrEqual(Math.max(pending, pendingLimit))
      }),
    )
  })
})
