import { describe, expect, it } from 'vitest'
import { addDays, ago, dayName, dayOf, daysBetween } from './time.ts'

describe('times in words', () => {
  it('names a calendar day without shifting it', () => {
    expect(dayName('2026-10-12')).toBe('12 Oct 2026')
    expect(dayName('2026-10-12', { year: false })).toBe('12 Oct')
    expect(dayName('2026-09-01')).toBe('1 Sep 2026')
  })

  it('knows the calendar day of an instant in the zone of the project', () => {
    const lateEvening = Date.parse('2026-10-12T23:30:00Z')
    expect(dayOf(lateEvening, 'UTC')).toBe('2026-10-12')
    expect(dayOf(lateEvening, 'Europe/Berlin')).toBe('2026-10-13')
  })

  it('counts calendar days over a change of the clocks', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })

  it('says how long ago something was', () => {
    const now = Date.parse('2026-10-12T12:00:00Z')
    expect(ago(now - 20_000, now)).toBe('just now')
    expect(ago(now - 3 * 3_600_000, now)).toBe('3 hours ago')
    expect(ago(now - 3 * 86_400_000, now)).toBe('3 days ago')
  })
})
