import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAllowance, lookShare, savedMs } from './allowance.ts'

function clocked() {
  let at = 1_000_000
  const allowance = createAllowance(() => at)
  const work = (ms: number) => allowance.spend(() => void (at += ms))
  return { allowance, work, pass: (ms: number) => void (at += ms) }
}

test('looks that cost nothing are never kept waiting', () => {
  const { allowance, work } = clocked()
  for (let look = 0; look < 1000; look++) {
    expect(allowance.waitMs()).toBe(0)
    work(0)
  }
})

test('a dear look waits for its share of the time, an urgent one is lent as much again', () => {
  const { allowance, work, pass } = clocked()
  work(savedMs - 5)
  work(10)
  expect(allowance.waitMs()).toBeGreaterThanOrEqual(5 / lookShare)
  expect(allowance.waitMs(true)).toBe(0)
  work(savedMs)
  expect(allowance.waitMs(true)).toBeGreaterThan(0)
  pass(allowance.waitMs())
  expect(allowance.waitMs()).toBe(0)
})

test('a machine that stands still in the middle of a look keeps nobody waiting for as long as that', () => {
  const { allowance, work } = clocked()
  work(8000)
  expect(allowance.waitMs()).toBeLessThanOrEqual(1 / lookShare)
  expect(allowance.waitMs(true)).toBe(0)
})

test('looks that are dear again and again are counted in full', () => {
  const { allowance, work } = clocked()
  work(100)
  work(100)
  expect(allowance.waitMs(true)).toBeGreaterThanOrEqual((100 - savedMs) / lookShare)
})

test('whoever waits as told spends no more than the share, what was saved and the last look', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: savedMs }), fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 200 }), (looks) => {
      const { allowance, work, pass } = clocked()
      let [spentMs, passedMs, longestMs] = [0, 0, 0]
      for (const [costMs, pauseMs] of looks) {
        const waitMs = allowance.waitMs() + pauseMs
        pass(waitMs)
        work(costMs)
        passedMs += waitMs + costMs
        spentMs += costMs
        longestMs = Math.max(longestMs, costMs)
      }
      expect(spentMs).toBeLessThanOrEqual(savedMs + passedMs * lookShare + longestMs)
    }),
  )
})
