import { describe, expect, it } from 'vitest'
import { buckets } from './bucket.ts'
import { dayLabel, parseDay } from './day.ts'

function labelled(from: string, to: string, unit: 'day' | 'week' | 'month') {
  return buckets(parseDay(from)!, parseDay(to)!, unit).map(
    ({ from, to, whole }) => `${dayLabel(from)} ${dayLabel(to)} ${whole ? 'whole' : 'part'}`,
  )
}

describe('buckets', () => {
  it('cuts a range into months and says which are not whole', () => {
    expect(labelled('2026-01-15', '2026-04-01', 'month')).toEqual([
      '2026-01-15 2026-02-01 part',
      '2026-02-01 2026-03-01 whole',
      '2026-03-01 2026-04-01 whole',
    ])
  })

  it('cuts a range into ISO weeks', () => {
    expect(labelled('2025-12-29', '2026-01-08', 'week')).toEqual([
      '2025-12-29 2026-01-05 whole',
      '2026-01-05 2026-01-08 part',
    ])
  })

  it('gives a bucket to each day', () => {
    expect(labelled('2026-02-27', '2026-03-01', 'day')).toEqual(['2026-02-27 2026-02-28 whole', '2026-02-28 2026-03-01 whole'])
  })

  it('is empty where the range is', () => {
    expect(labelled('2026-02-27', '2026-02-27', 'week')).toEqual([])
    expect(labelled('2026-02-27', '2026-02-20', 'week')).toEqual([])
  })
})
