import { describe, expect, it } from 'vitest'
import { dayLabel, monthOf, parseDay, startOfMonth, startOfWeek, weekOf } from './day.ts'

describe('day', () => {
  it('reads and writes dates', () => {
    expect(parseDay('1970-01-01')).toBe(0)
    expect(parseDay('2024-02-29')).toBe(19_782)
    expect(dayLabel(19_782)).toBe('2024-02-29')
    expect(dayLabel(-1)).toBe('1969-12-31')
  })

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-01-01T00:00', '', 'today'])('takes %j for no date', (text) => {
    expect(parseDay(text)).toBeNull()
  })

  it('begins a week on Monday', () => {
    const monday = parseDay('2026-11-16')!
    expect(startOfWeek(weekOf(monday))).toBe(monday)
    expect(startOfWeek(weekOf(monday + 6))).toBe(monday)
    expect(startOfWeek(weekOf(monday - 1))).toBe(monday - 7)
  })

  it('counts months over the turn of the year, before 1970 too', () => {
    expect(monthOf(parseDay('2026-01-31')!) - monthOf(parseDay('2025-12-01')!)).toBe(1)
    expect(dayLabel(startOfMonth(monthOf(parseDay('1968-02-29')!)))).toBe('1968-02-01')
  })
})
