import { expect, test } from 'vitest'
import { createCalendar } from './calendar.ts'

const dayOfDate = (date: string) => Date.parse(date) / 86_400_000

test.each([
  ['UTC', '2026-11-22', '2026-11-22T00:00:00Z'],
  ['Europe/Stockholm', '2026-11-22', '2026-11-21T23:00:00Z'],
  ['Europe/Stockholm', '2026-03-29', '2026-03-28T23:00:00Z'],
  ['Europe/Stockholm', '2026-03-30', '2026-03-29T22:00:00Z'],
  ['America/Los_Angeles', '2026-11-01', '2026-11-01T07:00:00Z'],
  ['America/Los_Angeles', '2026-11-02', '2026-11-02T08:00:00Z'],
  ['Asia/Kolkata', '2026-11-22', '2026-11-21T18:30:00Z'],
  ['No/Such', '2026-11-22', '2026-11-22T00:00:00Z'],
])('in %s the day %s begins at %s', (timeZone, date, start) => {
  const calendar = createCalendar(timeZone)
  const at = Date.parse(start)
  expect(calendar.startOfDay(dayOfDate(date))).toBe(at)
  expect(calendar.dayOf(at)).toBe(dayOfDate(date))
  expect(calendar.dayOf(at - 1)).toBe(dayOfDate(date) - 1)
})

test('a day whose midnight does not exist begins with its first hour', () => {
  const calendar = createCalendar('America/Santiago')
  const at = calendar.startOfDay(dayOfDate('2026-09-06'))
  expect(new Date(at).toISOString()).toBe('2026-09-06T04:00:00.000Z')
  expect(calendar.dayOf(at)).toBe(dayOfDate('2026-09-06'))
})
