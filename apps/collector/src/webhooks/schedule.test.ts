import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attemptsLimit, outcomeOf, patienceMs } from './schedule.ts'

const hour = 3_600_000
const failed = { isDelivered: false, isGone: false }
const fresh = { failures: 0 }

describe('a message that is not taken', () => {
  test('is tried again over a day, then given up', () => {
    const waits: number[] = []
    let now = 0
    for (let attempts = 0; attempts < attemptsLimit; attempts++) {
      const { state, nextAt } = outcomeOf(attempts, fresh, failed, now, 0)
      expect(state).toBe(attempts < attemptsLimit - 1 ? 'waiting' : 'failed')
      if (nextAt !== null) waits.push(nextAt - now)
      now = nextAt ?? now
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(now).toBeGreaterThan(23 * hour)
    expect(now * 1.2).toBeLessThan(patienceMs)
  })

  test('is tried later by up to a fifth, by chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: attemptsLimit - 2 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempts, random) => {
        const least = outcomeOf(attempts, fresh, failed, 0, 0).nextAt ?? 0
        const at = outcomeOf(attempts, fresh, failed, 0, random).nextAt ?? 0
        expect(at).toBeGreaterThanOrEqual(least)
        expect(at).toBeLessThanOrEqual(least * 1.2 + 1)
      }),
    )
  })

  test('waits as long as the other side asks, up to an hour', () => {
    expect(outcomeOf(0, fresh, { ...failed, retryAfterMs: 120_000 }, 0, 0).nextAt).toBe(120_000)
    expect(outcomeOf(0, fresh, { ...failed, retryAfterMs: 99 * hour }, 0, 0).nextAt).toBe(hour)
  })

  test('is given up at once where the other side is gone, and the webhook is switched off', () => {
    expect(outcomeOf(0, fresh, { isDelivered: false, isGone: true }, 0, 0)).toMatchObject({ state: 'failed', nextAt: null, webhook: { enabled: false } })
  })
})

describe('a webhook', () => {
  test('is left alone after five failures in a row, each time longer, an hour at most', () => {
    const rests = Array.from({ length: 30 }, (_, failures) => outcomeOf(0, { failures }, failed, 0, 0).webhook.restsUntil)
    expect(rests.slice(0, 7)).toEqual([null, null, null, null, 60_000, 120_000, 240_000])
    expect(Math.max(...rests.map((each) => each ?? 0))).toBe(hour)
  })

  test('is whole again after one success', () => {
    expect(outcomeOf(3, { failures: 9 }, { isDelivered: true, isGone: false }, 0, 0)).toEqual({
      state: 'delivered',
      nextAt: null,
      webhook: { failures: 0, restsUntil: null, enabled: true },
    })
  })
})
