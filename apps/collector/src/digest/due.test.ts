import { calendarOf } from '@milepost/metrics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastDue } from './due.ts'

const berlin = calendarOf('Europe/Berlin')
const iso = (at: number) => new Date(at).toISOString()
const daily = { every: 'day', hour: 7, weekday: 1, zone: null } as const
const due = (now: string, digest: Parameters<typeof lastDue>[0] = daily) => {
  const { at, from, to } = lastDue(digest, berlin, Date.parse(now))
  return [iso(at), berlin.dayLabel(from), berlin.dayLabel(to)]
}

describe('a daily digest', () => {
  test('is due from its hour on, about the day before', () => {
    expect(due('2026-11-22T05:59:59Z')).toEqual(['2026-11-21T06:00:00.000Z', '2026-11-20', '2026-11-21'])
    expect(due('2026-11-22T06:00:00Z')).toEqual(['2026-11-22T06:00:00.000Z', '2026-11-21', '2026-11-22'])
  })

  test('comes at its hour on the wall on days when clocks change', () => {
    expect(due('2026-10-25T20:00:00Z', { ...daily, hour: 18 })[0]).toBe('2026-10-25T17:00:00.000Z')
    expect(due('2026-03-29T20:00:00Z', { ...daily, hour: 18 })[0]).toBe('2026-03-29T16:00:00.000Z')
  })
})

test('a weekly digest is due on its weekday, about the seven days before', () => {
  const weekly = { ...daily, every: 'week' } as const
  expect(due('2026-11-22T12:00:00Z', weekly)).toEqual(['2026-11-16T06:00:00.000Z', '2026-11-09', '2026-11-16'])
  expect(due('2026-11-23T06:00:00Z', weekly)).toEqual(['2026-11-23T06:00:00.000Z', '2026-11-16', '2026-11-23'])
  expect(due('2026-11-22T12:00:00Z', { ...weekly, weekday: 7 })).toEqual(['2026-11-22T06:00:00.000Z', '2026-11-15', '2026-11-22'])
})

test('whenever it is asked, the newest one is neither in the future nor older than its period', () => {
  const digest = fc.record({ every: fc.constantFrom('day' as const, 'week' as const), hour: fc.integer({ min: 0, max: 23 }), weekday: fc.integer({ min: 1, max: 7 }), zone: fc.constant(null) })
  const zones = ['Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'UTC'].map(calendarOf)
  fc.assert(
    fc.property(digest, fc.constantFrom(...zones), fc.integer({ min: Date.UTC(2011, 0), max: Date.UTC(2030, 0) }), (digest, calendar, now) => {
      const { at, from, to } = lastDue(digest, calendar, now)
      const longest = (digest.every === 'day' ? 1 : 7) * 24 + 26
      expect(at <= now && now - at <= longest * 3_600_000).toBe(true)
      expect(to - from).toBe(digest.every === 'day' ? 1 : 7)
      expect(calendar.startOfDay(to)).toBeLessThanOrEqual(at)
    }),
  )
})
