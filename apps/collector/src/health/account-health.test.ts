import { calendarOf, health, type HealthBand } from '@milepost/metrics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HealthEntry } from '../store/reports/health.ts'
import { accountHealth, healthBandOfAccount } from './account-health.ts'
import { healthInputs } from './inputs.ts'

const dayMs = 86_400_000
const calendar = calendarOf('UTC')
const today = calendar.parseDay('2026-11-22') ?? 0
const at = calendar.startOfDay(today) + 12 * 3_600_000
const asked = { at, calendar, activation: 'account' as const }

/** Seen for a hundred days, active every other day until the day given. */
function account(of: Partial<HealthEntry> = {}, until = 0): HealthEntry {
  const days = Array.from({ length: 101 }, (_, index) => today - 100 + index).filter((day) => (today - day) % 2 === 0 && day <= today - until)
  return {
    id: 'a', name: 'A', firstAt: at - 100 * dayMs, lastAt: at, people: 1, mrr: 49, stage: null, stageSince: null, traits: {},
    activatedAt: at - 90 * dayMs, activatedPeople: null, activity: { startDay: today - 100, days }, scores: [], ...of,
  }
}
const byId = (entry: HealthEntry) => Object.fromEntries(accountHealth(entry, asked).contributions.map((each) => [each.id, each]))

describe('the health of an account', () => {
  test('is its use against its own usual, and whether it activated, where nobody has answered: 40 and 20 of 60', () => {
    const { score, band, coverage, contributions } = accountHealth(account(), asked)
    expect(score).toMatchObject({ value: expect.closeTo(100, 8), n: 2 })
    expect([band, coverage]).toEqual(['healthy', 60])
    expect(contributions.map(({ id, score }) => [id, score])).toEqual([['usage', 100], ['satisfaction', null], ['activation', 100], ['feedback', null]])
    expect(contributions[0]).toMatchObject({ reason: 'active on 7 of the last 14 days; usually 7.0' })
    expect(contributions[0]!.weightPercent).toBeCloseTo(66.67, 2)
  })

  test('falls with its use: quiet for ten days it was active on two of fourteen instead of seven', () => {
    const quiet = account({}, 10)
    expect(byId(quiet).usage).toMatchObject({ score: expect.closeTo(200 / 7, 8), reason: 'active on 2 of the last 14 days; usually 7.0' })
    // (40 * 28.57 + 20 * 100) / 60; the week before it was 71 and healthy.
    expect(accountHealth(quiet, asked).score.value).toBeCloseTo((40 * (200 / 7) + 2000) / 60, 8)
  })

  test('hears the latest score by its place on the scale, and a low one that nobody has answered', () => {
    const scores = [
      { at: at - 30 * dayMs, type: 'nps' as const, score: 9, open: false },
      { at: at - 3 * dayMs, type: 'ces2' as const, score: 2, open: true },
    ]
    expect(byId(account({ scores }))).toMatchObject({
      satisfaction: { score: expect.closeTo(100 / 6, 8), reason: 'latest CES is 2 of 7, 3 days ago' },
      feedback: { score: 0, reason: '1 low answer waits for somebody' },
    })
    // 0.4 * 100 + 0.3 * 16.67 + 0.2 * 100 + 0
    expect(accountHealth(account({ scores }), asked)).toMatchObject({ score: { value: expect.closeTo(65, 8), n: 4 }, coverage: 100, band: 'watch' })
  })

  test('is not known of an account that is young and has said nothing', () => {
    const young = account({ firstAt: at - 5 * dayMs, activatedAt: null, activity: { startDay: today - 5, days: [today - 5] } })
    expect(accountHealth(young, asked)).toMatchObject({ score: { value: null }, coverage: 0, band: 'unknown' })
    expect(byId(young).usage).toMatchObject({ score: null, reason: 'too young to have a usual' })
  })

  test('counts the first of its people where activation is of people, and says how many they are', () => {
    const ofPeople = (entry: HealthEntry) => accountHealth(entry, { ...asked, activation: 'person' }).contributions.find(({ id }) => id === 'activation')
    expect(ofPeople(account({ people: 3, activatedPeople: 2 }))).toMatchObject({ score: 100, reason: '2 of its 3 people activated, the first 90 days ago' })
    expect(ofPeople(account({ activatedPeople: 1 }))).toMatchObject({ score: 100, reason: 'its one person activated 90 days ago' })
    expect(ofPeople(account({ activatedAt: null, activatedPeople: 0 }))).toMatchObject({ score: 0, reason: 'none of its people activated, first seen 100 days ago' })
  })

  test('keeps its band until the score has crossed by five points', () => {
    const scores = [{ at: at - 60 * dayMs, type: 'nps' as const, score: 7, open: false }]
    const steady = accountHealth(account({ scores }), asked)
    expect(steady.score.value).toBeCloseTo(40 + 21 + 20 + 10, 8)
    // Three of the usual seven days: 40 * 3/7 + 51 is under 70, yet not by five points.
    const less = accountHealth(account({ scores }, 8), asked)
    expect(less.score.value).toBeCloseTo(51 + 120 / 7, 8)
    expect(less.band).toBe('healthy')
    // Seen for the first time today with the same score it would be one to watch.
    expect(accountHealth(account({ scores, firstAt: at }, 8), asked).band).toBe('watch')
  })

  test('has the band that following it week by week ends in, and a list that knows no reasons gives it the same', () => {
    const weekly = (entry: HealthEntry) => {
      let band: HealthBand = 'unknown'
      for (let back = 4; back >= 0; back--) {
        const then = { ...asked, at: at - back * 7 * dayMs }
        if (back > 0 && then.at < entry.firstAt) continue
        band = health(healthInputs.map(({ id, weight, find }) => ({ id, weight, score: find(entry, then).score })), band).band
      }
      return band
    }
    const day = fc.integer({ min: 0, max: 100 })
    const entry = fc
      .record({ first: day, activated: fc.option(day), days: fc.uniqueArray(day), scores: fc.array(fc.record({ ago: day, score: fc.nat(10), open: fc.boolean() }), { maxLength: 4 }) })
      .map(({ first, activated, days, scores }) =>
        account({
          firstAt: at - first * dayMs,
          activatedAt: activated === null ? null : at - activated * dayMs,
          activity: { startDay: today - first, days: days.filter((ago) => ago <= first).map((ago) => today - ago).sort((a, b) => a - b) },
          scores: scores.map(({ ago, score, open }) => ({ at: at - ago * dayMs, type: 'nps' as const, score, open })).sort((a, b) => a.at - b.at),
        }),
      )
    fc.assert(
      fc.property(entry, (each) => {
        const band = weekly(each)
        expect(healthBandOfAccount(each, asked)).toBe(band)
        expect(accountHealth(each, asked).band).toBe(band)
      }),
      { numRuns: 1_000 },
    )
  })
})
