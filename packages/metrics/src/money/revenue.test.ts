import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import { lifespan } from './lifespan.ts'
import { revenueChangesOf } from './revenue-change.ts'
import { revenueDifferenceOf, revenueMovesOf, revenueSumOf } from './revenue-move.ts'
import { revenueMonths } from './revenue-months.ts'

const calendar = calendarOf('Europe/Berlin')
const at = (text: string) => Date.parse(text)
const month = (text: string) => calendar.monthOf(calendar.parseDay(`${text}-01`)!)

/** The trait's changes, written as day and value. */
function traitOf(...pairs: [day: string, value: number][]) {
  return pairs.map(([day, value]) => ({ at: at(`${day}T12:00:00Z`), value }))
}
const movesOf = (...pairs: [string, number][]) => revenueMovesOf(revenueChangesOf(traitOf(...pairs)), calendar)

describe('the revenue of an account', () => {
  it('changes with its trait, in thousandths; what is no number says nothing and a removed trait is 0', () => {
    expect(
      revenueChangesOf([
        { at: 1, value: 0 },
        { at: 2, value: 49.99 },
        { at: 3, value: 49.99 },
        { at: 4, value: 'free' },
        { at: 5, value: -3 },
        { at: 6, value: 10 },
        { at: 6, value: 12 },
        { at: 7, value: null },
      ]),
    ).toEqual([
      { at: 2, mrr: 49_990 },
      { at: 5, mrr: 0 },
      { at: 6, mrr: 12_000 },
      { at: 7, mrr: 0 },
    ])
  })

  it('moves by the end of a month against its beginning', () => {
    expect(movesOf(['2026-01-10', 100], ['2026-01-20', 150], ['2026-03-05', 80], ['2026-03-06', 0], ['2026-03-07', 90], ['2026-05-01', 0], ['2026-06-30', 90])).toEqual([
      { month: month('2026-01'), kind: 'new', accounts: 1, amount: 150_000 },
      { month: month('2026-03'), kind: 'contraction', accounts: 1, amount: 60_000 },
      { month: month('2026-05'), kind: 'churned', accounts: 1, amount: 90_000 },
      { month: month('2026-06'), kind: 'new', accounts: 1, amount: 90_000 },
    ])
  })

  it('belongs to the month of the project’s time zone', () => {
    const late = [{ at: at('2026-01-31T23:30:00Z'), mrr: 5000 }]
    expect(revenueMovesOf(late, calendar)[0]?.month).toBe(month('2026-02'))
    expect(revenueMovesOf(late, calendarOf('UTC'))[0]?.month).toBe(month('2026-01'))
  })
})

/** Five accounts of 100 each in January; in February one leaves, one pays 30 less, one 80 more, and one comes with 50. */
describe('the months of all accounts', () => {
  const counters = revenueSumOf([
    ...['a', 'b', 'c', 'd', 'e'].flatMap(() => movesOf(['2026-01-02', 100])),
    ...revenueDifferenceOf(movesOf(['2026-01-02', 100]), movesOf(['2026-01-02', 100], ['2026-02-28', 0])),
    ...revenueDifferenceOf(movesOf(['2026-01-02', 100]), movesOf(['2026-01-02', 100], ['2026-02-10', 70])),
    ...revenueDifferenceOf(movesOf(['2026-01-02', 100]), movesOf(['2026-01-02', 100], ['2026-02-10', 180])),
    ...movesOf(['2026-02-10', 50]),
  ])

  it('say what it was made of', () => {
    expect(revenueMonths(counters, month('2026-02'), month('2026-04'))).toEqual([
      {
        month: month('2026-02'),
        start: { accounts: 5, amount: 500 },
        new: { accounts: 1, amount: 50 },
        expansion: { accounts: 1, amount: 80 },
        contraction: { accounts: 1, amount: 30 },
        churned: { accounts: 1, amount: 100 },
        end: { accounts: 5, amount: 500 },
      },
      expect.objectContaining({ start: { accounts: 5, amount: 500 }, end: { accounts: 5, amount: 500 }, new: { accounts: 0, amount: 0 } }),
    ])
  })

  it('reconcile for any histories, whatever of them was replaced: the sum of accounts at the end of each month', () => {
    const days = fc.array(fc.record({ day: fc.integer({ min: 0, max: 400 }), mrr: fc.constantFrom(0, 10, 20.5, 99.99) }), { maxLength: 8 })
    const changesOf = (all: { day: number; mrr: number }[]) =>
      revenueChangesOf([...all].sort((a, b) => a.day - b.day || a.mrr - b.mrr).map(({ day, mrr }) => ({ at: calendar.startOfDay(20_454 + day) + 1, value: mrr })))
    fc.assert(
      fc.property(fc.array(fc.tuple(days, days), { maxLength: 6 }), (accounts) => {
        const moves = accounts.map(([was, is]) => [revenueMovesOf(changesOf(was), calendar), revenueMovesOf(changesOf(is), calendar)] as const)
        const counted = revenueSumOf(moves.flatMap(([was, is]) => [...was, ...revenueDifferenceOf(was, is)]))
        const first = month('2026-01')
        for (const row of revenueMonths(counted, first, first + 14)) {
          const end = calendar.startOfDay(calendar.buckets(0, 30_000, 'month')[row.month]!.to)
          const standing = accounts.map(([, is]) => changesOf(is).filter((change) => change.at < end).at(-1)?.mrr ?? 0)
          expect(row.end.accounts).toBe(standing.filter((mrr) => mrr > 0).length)
          expect(row.end.amount).toBeCloseTo(standing.reduce((sum, mrr) => sum + mrr, 0) / 1000, 6)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the lifespan', () => {
  it('is 1 / churn, and its interval that of the churn inverted', () => {
    const measured = lifespan({ present: 100, gone: 5 })
    // Wilson of 5 of 100: 2.154 % to 11.175 %.
    expect(measured).toMatchObject({ value: 20, n: 100 })
    expect(measured.lo).toBeCloseTo(8.948, 2)
    expect(measured.hi).toBeCloseTo(46.42, 1)
  })

  it('is not known while nobody has left', () => {
    expect(lifespan({ present: 100, gone: 0 })).toMatchObject({ value: null, n: 100, lo: null })
  })
})
