import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

test('a burst passes at once, then as much as the rate allows, and the answer says when', () => {
  const limit = createRateLimit({ perSecond: 10, burst: 5 })
  expect(Array.from({ length: 7 }, () => limit.take('a', 1, 0))).toEqual([0, 0, 0, 0, 0, 100, 100])
  expect(limit.take('b', 1, 0)).toBe(0)
  expect([limit.take('a', 1, 99), limit.take('a', 1, 100), limit.take('a', 1, 100)]).toEqual([1, 0, 100])
})

test('what is larger than the burst passes where nothing was before it, and is paid for afterwards', () => {
  const limit = createRateLimit({ perSecond: 10, burst: 5 })
  expect(limit.take('a', 50, 0)).toBe(0)
  expect(limit.take('a', 1, 0)).toBeGreaterThan(4_000)
  expect(limit.take('a', 1, 5_000)).toBe(0)
})

test('whoever waits as long as it is told is taken then, and never more than burst and rate is taken', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 50 }), fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 200 }), (perSecond, burst, gaps) => {
      const limit = createRateLimit({ perSecond, burst })
      let now = 0
      let taken = 0
      for (const gap of gaps) {
        now += gap
        const waitMs = limit.take('key', 1, now)
        if (waitMs === 0) taken++
        else {
          now += waitMs
          expect(limit.take('key', 1, now)).toBe(0)
          taken++
        }
        expect(taken).toBeLessThanOrEqual(burst + (now * perSecond) / 1000 + 1)
      }
    }),
  )
})

test('a clock that was ahead for an hour and is put right keeps nobody waiting', () => {
  const limit = createRateLimit({ perSecond: 10, burst: 5 })
  const hourMs = 3_600_000
  expect(limit.take('a', 1, 0)).toBe(0)
  expect(limit.take('a', 1, hourMs)).toBe(0)
  expect(Array.from({ length: 5 }, () => limit.take('a', 1, 0))).toEqual([0, 0, 0, 0, 100])
  expect(limit.take('a', 1, 100)).toBe(0)
})

test('what is remembered has an end', () => {
  const limit = createRateLimit({ perSecond: 1, burst: 1 })
  limit.take('first', 1, 0)
  for (let i = 0; i < 50_001; i++) limit.take(`key ${i}`, 1, 0)
  expect(limit.take('first', 1, 0)).toBe(0)
})
