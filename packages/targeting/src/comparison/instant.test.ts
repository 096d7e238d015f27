import { describe, expect, it } from 'vitest'
import { instantOf } from './instant.ts'

describe('instantOf', () => {
  it.each([
    ['2026-03-01', Date.UTC(2026, 2, 1)],
    ['2026-03-01T12:30', Date.UTC(2026, 2, 1, 12, 30)],
    ['2026-03-01T12:30:15.250', Date.UTC(2026, 2, 1, 12, 30, 15, 250)],
    ['2026-03-01T12:30Z', Date.UTC(2026, 2, 1, 12, 30)],
    ['2026-03-01T12:30+05:30', Date.UTC(2026, 2, 1, 7)],
    [1_700_000_000_000, 1_700_000_000_000],
  ])('reads %s', (value, at) => {
    expect(instantOf(value)).toBe(at)
  })

  it.each(['', '1', '2026', 'March 1, 2026', '2026-13-01', '2026-03-01 12:30', null, undefined, true, NaN, Infinity])('refuses %s', (value) => {
    expect(instantOf(value)).toBeUndefined()
  })
})
