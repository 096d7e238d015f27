import { expect, it } from 'vitest'
import { monthSpan } from './month-name.ts'

it('names months together, with each year once', () => {
  expect(monthSpan({ first: '2026-10-01', last: '2026-10-01' })).toBe('Oct 2026')
  expect(monthSpan({ first: '2026-08-01', last: '2026-10-01' })).toBe('Aug to Oct 2026')
  expect(monthSpan({ first: '2025-11-01', last: '2026-10-01' })).toBe('Nov 2025 to Oct 2026')
})
