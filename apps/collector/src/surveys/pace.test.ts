import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAsked, paceOf } from './pace.ts'

/** 1 September 2026, a Tuesday; the month has 30 days. */
const first = Date.UTC(2026, 8, 1) / 86_400_000
const quota = { answers: 300, per: 'month' } as const

/**
 * Sixty days in which each day people come who were not there before; of those asked a share answers. Who answers is known at once.
 * @returns answers of each day
 */
function lived(visitors: (day: number) => number, rate: number, wanted = quota): number[] {
  const answers = new Map<number, number>()
  for (let day = first; day < first + 61; day++) {
    let pace = paceOf(wanted, (each) => answers.get(each) ?? 0, day)
    for (let visitor = 0; visitor < visitors(day); visitor++) {
      const key = `${day}-${visitor}`
      if (pace.leftToday === 0 || !isAsked('nps', key, pace)) continue
      if ((visitor * 7919) % 100 >= rate * 100) continue
      answers.set(day, (answers.get(day) ?? 0) + 1)
      pace = paceOf(wanted, (each) => answers.get(each) ?? 0, day)
    }
  }
  return Array.from({ length: 61 }, (_, index) => answers.get(first + index) ?? 0)
}
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

describe('a quota of 300 answers a month, evenly', () => {
  test('is not overdrawn and used up in both months by a product with many visitors, most days alike', () => {
    const days = lived(() => 400, 0.3)
    for (const month of [days.slice(0, 30), days.slice(30)]) {
      expect(sum(month)).toBeLessThanOrEqual(300)
      expect(sum(month)).toBeGreaterThan(290)
    }
    expect(days.filter((count) => count >= 7 && count <= 13).length / days.length).toBeGreaterThan(0.8)
    expect(Math.max(...days)).toBeLessThanOrEqual(20)
  })

  test('asks fewer people where more come, so that the answers of a day do not all come in its first hour', () => {
    const answers = new Map<number, number>()
    const share = () => paceOf(quota, (each) => answers.get(each) ?? 0, first + 20).share
    for (let day = first; day < first + 20; day++) answers.set(day, 4)
    expect(share()).toBe(1)
    for (let day = first; day < first + 20; day++) answers.set(day, 10)
    const some = share()
    expect(some).toBeLessThan(0.6)
    expect(some).toBeGreaterThan(0.001)
  })

  test('catches up after quiet days, by spreading what is left over the days that are left', () => {
    const weekdays = lived((day) => ([5, 6].includes((day - first + 1) % 7) ? 0 : 200), 0.2)
    expect(sum(weekdays.slice(0, 30))).toBeGreaterThan(285)
    expect(Math.max(...weekdays.slice(0, 30))).toBeLessThanOrEqual(25)
  })

  test('asks everybody where too few come for it', () => {
    expect(paceOf(quota, () => 0, first + 12)).toMatchObject({ share: 1, left: 300, from: first, to: first + 30 })
    expect(sum(lived(() => 10, 0.3).slice(0, 30))).toBeGreaterThan(80)
  })

  test('begins anew with each week or month', () => {
    const all = (day: number) => (day < first + 30 ? 10 : 0)
    expect(paceOf(quota, all, first + 29)).toMatchObject({ left: 0, leftToday: 0 })
    expect(paceOf(quota, all, first + 30)).toMatchObject({ from: first + 30, left: 300 })
    expect(paceOf({ answers: 7, per: 'week' }, () => 1, first)).toMatchObject({ from: first - 1, to: first + 6, left: 5, leftToday: 0 })
  })
})

test('whatever came on which day: a share in (0, 1], and never more left today than in the period', () => {
  const days = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 45, maxLength: 45 })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 5000 }), fc.constantFrom('week', 'month'), fc.integer({ min: 14, max: 44 }), (came, answers, per, at) => {
      const { share, left, leftToday, from, to } = paceOf({ answers, per }, (day) => came[day - first] ?? 0, first + at)
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(leftToday).toBeLessThanOrEqual(left)
      expect(left).toBe(Math.max(0, answers - sum(came.filter((_, index) => first + index >= from && index <= at && first + index < to))))
    }),
  )
})

test('a larger share asks everybody whom the smaller asked, and each period draws anew; within its share over 100,000 people', () => {
  const people = Array.from({ length: 100_000 }, (_, index) => `u${index}`)
  const asked = (share: number, from = first) => people.filter((key) => isAsked('nps', key, { from, share }))
  const small = asked(0.1)
  const large = new Set(asked(0.25))
  expect(small.every((key) => large.has(key))).toBe(true)
  expect(small.length / people.length).toBeCloseTo(0.1, 2)
  const next = new Set(asked(0.1, first + 30))
  expect(small.filter((key) => next.has(key)).length / small.length).toBeCloseTo(0.1, 1)
})
