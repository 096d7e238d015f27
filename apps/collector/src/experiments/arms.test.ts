import { isHeldOut } from '@milepost/targeting'
import { describe, expect, it } from 'vitest'
import { armsOf, sinceOf } from './arms.ts'

const day = 86_400_000
const question = { experience: 'tip', holdout: 50, since: 10 * day, windowMs: 14 * day, asOf: 60 * day, byAccount: false }
const keys = Array.from({ length: 200 }, (_, index) => `user-${index}`)
const held = keys.filter((key) => isHeldOut('tip', 50, key))
const free = keys.filter((key) => !isHeldOut('tip', 50, key))
const row = (key = '', at = 20, reachedAt: number | null = null, account: number | null = null) => ({ key, account, at: at * day, reachedAt: reachedAt === null ? null : reachedAt * day })

describe('the two arms of an experiment', () => {
  it('are told apart by the same draw that the browser makes', () => {
    expect(held.length).toBeGreaterThan(70)
    expect(free.length).toBeGreaterThan(70)
    const { treated, holdout } = armsOf(keys.map((key) => row(key)), question)
    expect([treated.n, holdout.n]).toEqual([free.length, held.length])
  })

  it('count who reached the goal within the window after it stood open to them', () => {
    const rows = [row(free[0], 20, 21), row(free[1], 20, 34), row(free[2], 20, 33.9), row(held[0], 20, 30), row(held[1], 20)]
    expect(armsOf(rows, question)).toEqual({ treated: { n: 3, reached: 2 }, holdout: { n: 2, reached: 1 }, admitted: 5, tooYoung: 0, before: 0 })
  })

  it('leave out who came before the experiment, had the goal already, or is younger than the window', () => {
    const rows = [row(free[0], 9, 12), row(free[1], 20, 20), row(held[0], 20, 3), row(free[2], 50, 51), row(held[1], 46)]
    expect(armsOf(rows, question)).toEqual({ treated: { n: 0, reached: 0 }, holdout: { n: 1, reached: 0 }, admitted: 4, tooYoung: 1, before: 2 })
  })

  it('count an account once, by the arm of its first person', () => {
    const rows = [row(held[0], 12, 30, 1), row(free[0], 20, 30, 1), row(free[1], 21, 22, 2), row(free[2], 25, 26, null)]
    expect(armsOf(rows, { ...question, windowMs: 30 * day, byAccount: true })).toMatchObject({ treated: { n: 1, reached: 1 }, holdout: { n: 1, reached: 1 }, admitted: 2 })
  })
})

describe('the start of an experiment', () => {
  const releases = [4, 3, 2, 1].map((publishedAt, index) => ({ publishedAt, holdout: [10, 10, 20, 10][index] ?? null }))
  it('is that of its schedule, else the first release with this holdout since it was another', () => {
    expect(sinceOf(releases, 10, null)).toBe(3)
    expect(sinceOf(releases, 10, 7)).toBe(7)
    expect(sinceOf(releases.slice(0, 2), 10, null)).toBe(3)
    expect(sinceOf([], 10, null)).toBe(Infinity)
  })
})
