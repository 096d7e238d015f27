import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFacts } from './empty-facts.ts'
import { observations, reading } from './observations.fixture.ts'
import { observe } from './observe.ts'
import { isDismissed, mergeProgress } from './progress.ts'

const progress = observations(30).map((list) => observe(emptyFacts(), list, reading).progress)

describe('mergeProgress', () => {
  it('gives the same whatever the order in which copies meet, and how often', () => {
    fc.assert(
      fc.property(progress, progress, progress, (a, b, c) => {
        expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a))
        expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)))
        expect(mergeProgress(a, a)).toEqual(a)
        expect(mergeProgress(mergeProgress(a, b), b)).toEqual(mergeProgress(a, b))
      }),
    )
  })

  it('loses nothing that either copy knew', () => {
    fc.assert(
      fc.property(progress, progress, (a, b) => {
        const merged = mergeProgress(a, b)
        for (const [id, one] of Object.entries(a)) {
          expect(merged[id]?.dismissedAt ?? 0).toBeGreaterThanOrEqual(one.dismissedAt ?? 0)
          expect(merged[id]?.doneAt ?? Infinity).toBeLessThanOrEqual(one.doneAt ?? Infinity)
          expect(merged[id]?.seenAt ?? []).toEqual(expect.arrayContaining(one.seenAt ?? []))
        }
      }),
    )
  })
})

describe('isDismissed', () => {
  it('holds until the person asks for it again', () => {
    expect(isDismissed({ dismissedAt: 2, reopenedAt: 1 })).toBe(true)
    expect(isDismissed({ dismissedAt: 2, reopenedAt: 3 })).toBe(false)
    expect(isDismissed(undefined)).toBe(false)
  })
})
