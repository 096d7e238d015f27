import { describe, expect, it } from 'vitest'
import { bucketNameOf, bucketOf, customQuery, periodOf, presetQuery, spanName } from './period.ts'

const today = '2026-11-22'
const period = (search: string) => periodOf(new URLSearchParams(search), today)

describe('the period of an address', () => {
  it('is the last 90 days, today included, when nothing is said', () => {
    expect(period('')).toEqual({ from: '2026-08-25', to: '2026-11-23', preset: '90d', name: 'Last 90 days' })
  })

  it('is a preset by name', () => {
    expect(period('period=30d')).toMatchObject({ from: '2026-10-24', to: '2026-11-23', preset: '30d' })
  })

  it('is any two days, the second one outside', () => {
    expect(period('from=2026-10-01&to=2026-11-01')).toEqual({
      from: '2026-10-01',
      to: '2026-11-01',
      preset: null,
      name: '1 Oct \u2013 31 Oct 2026',
    })
  })

  it.each([
    'from=2026-02-30&to=2026-11-01',
    'from=2026-11-01&to=2026-11-01',
    'from=2026-11-02&to=2026-11-01',
    'from=yesterday&to=2026-11-01',
    'from=1999-01-01&to=2026-11-01',
    'from=2026-11-01',
    'period=forever',
  ])('falls back to the default where the address makes no sense: %s', (search) => {
    expect(period(search).preset).toBe('90d')
  })

  it('goes into the address and comes back the same', () => {
    const query = customQuery('2026-10-01', '2026-10-31')
    expect(period(`from=${query.from}&to=${query.to}`).name).toBe('1 Oct \u2013 31 Oct 2026')
    expect(presetQuery('90d')).toEqual({ period: null, from: null, to: null })
    expect(presetQuery('30d').period).toBe('30d')
  })

  it('reads as both ends inside', () => {
    expect(spanName('2025-12-30', '2026-01-02')).toBe('30 Dec 2025 \u2013 1 Jan 2026')
    expect(spanName('2026-10-01', '2026-10-02')).toBe('1 Oct 2026')
  })

  it('shows long periods by month', () => {
    expect(bucketOf({ from: '2026-08-25', to: '2026-11-23' })).toBe('week')
    expect(bucketOf({ from: '2025-11-23', to: '2026-11-23' })).toBe('month')
  })

  it('names the buckets of an answer, also where the period cuts them short', () => {
    expect(bucketNameOf([{ from: '2026-10-01', to: '2026-10-02' }])).toBe('day')
    expect(bucketNameOf([{ from: '2026-10-03', to: '2026-10-05' }, { from: '2026-10-05', to: '2026-10-12' }])).toBe('week')
    expect(bucketNameOf([{ from: '2026-09-28', to: '2026-10-01' }, { from: '2026-10-01', to: '2026-11-01' }])).toBe('month')
  })
})
