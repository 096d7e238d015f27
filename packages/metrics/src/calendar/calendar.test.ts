import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { calendarOf } from './calendar.ts'

const hourMs = 3_600_000
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
]

/** Hours of a calendar day by its two midnights. */
function hoursOf(timeZone: string, label: string): number {
  const { parseDay, startOfDay } = calendarOf(timeZone)
  const day = parseDay(label)!
  return (startOfDay(day + 1) - startOfDay(day)) / hourMs
}

describe('the days of a zone', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Europe/Berlin', '2026-11-22', 24],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Asia/Kathmandu', '2026-11-22', 24],
    ['Asia/Kathmandu', '1986-01-01', 23.75],
    ['Pacific/Apia', '2011-12-29', 24],
    ['Pacific/Apia', '2011-12-30', 0],
    ['Pacific/Apia', '2011-12-31', 24],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['America/St_Johns', '2010-11-07', 25],
  ])('has in %s on %s %d hours', (zone, label, hours) => {
    expect(hoursOf(zone, label)).toBe(hours)
  })

  it('puts an instant on the local date, not on that of UTC', () => {
    const { dayOf, dayLabel } = calendarOf('Asia/Kathmandu')
    expect(dayLabel(dayOf(Date.parse('2026-11-22T18:14:59.999Z')))).toBe('2026-11-22')
    expect(dayLabel(dayOf(Date.parse('2026-11-22T18:15:00.000Z')))).toBe('2026-11-23')
  })

  it('starts a day where the database of time zones does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: -10_000, max: 30_000 }), (zone, day) => {
        const { startOfDay, dayLabel } = calendarOf(zone)
        const expected = Temporal.PlainDate.from(dayLabel(day)).toZonedDateTime(zone)
        if (expected.toPlainDate().toString() !== dayLabel(day)) return
        expect(startOfDay(day)).toBe(expected.epochMilliseconds)
      }),
      { numRuns: 400 },
    )
  })

  it('holds every instant in exactly one day, also when the clock was set back over midnight', () => {
    const around = ['2010-11-07', '2011-12-30', '2018-02-18', '2026-03-29', '2026-10-25']
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...around), fc.integer({ min: -2e8, max: 2e8 }), (zone, label, shift) => {
        const { dayOf, startOfDay, parseDay } = calendarOf(zone)
        const at = parseDay(label)! * 24 * hourMs + shift
        const day = dayOf(at)
        expect(startOfDay(day)).toBeLessThanOrEqual(at)
        expect(startOfDay(day + 1)).toBeGreaterThan(at)
      }),
      { numRuns: 400 },
    )
  })

  it('refuses a zone that does not exist', () => {
    expect(() => calendarOf('Europe/Atlantis')).toThrow(RangeError)
  })

  it('keeps two zones apart', () => {
    const at = Date.parse('2026-01-01T05:00:00Z')
    expect(calendarOf('Europe/Berlin').dayOf(at)).toBe(calendarOf('America/New_York').dayOf(at))
    expect(calendarOf('Pacific/Honolulu').dayOf(at)).toBe(calendarOf('Europe/Berlin').dayOf(at) - 1)
  })
})
