import { expect, it } from 'vitest'
import { monthName } from '../../words/month-name.ts'
import { monthsUntil } from './months-until.ts'

it('begins with the first day of a month, over the turn of a year', () => {
  expect(monthsUntil('2026-11-22', 12)).toEqual({ from: '2025-12-01', to: '2026-11-23' })
  expect(monthsUntil('2026-01-31', 1)).toEqual({ from: '2026-01-01', to: '2026-02-01' })
})

it('names a month by its first day', () => {
  expect(monthName('2026-09-01')).toBe('Sep 2026')
  expect(monthName('2026-09-01', { year: false })).toBe('Sep')
})
