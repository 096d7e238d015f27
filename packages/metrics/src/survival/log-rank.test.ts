import { describe, expect, it } from 'vitest'
import { remission } from '../../fixtures/remission.ts'
import { chiSquareP } from './chi-square.ts'
import { logRank } from './log-rank.ts'

describe('the log-rank test', () => {
  it('gives the result of D. G. Kleinbaum and M. Klein, Survival Analysis, chapter 2, for the remission data', () => {
    const { groups, chiSquare, df, p } = logRank([remission.mercaptopurine, remission.placebo])
    expect(chiSquare!.toFixed(2)).toBe('16.79')
    expect(df).toBe(1)
    expect(groups.map(({ observed, expected }) => [observed, expected.toFixed(2)])).toEqual([
      [9, '19.25'],
      [21, '10.75'],
    ])
    expect(p).toBeGreaterThan(0.00004)
    expect(p).toBeLessThan(0.00005)
  })

  it('does not care which group comes first, and knows two equal ones', () => {
    const { mercaptopurine, placebo } = remission
    expect(logRank([placebo, mercaptopurine]).chiSquare).toBeCloseTo(logRank([mercaptopurine, placebo]).chiSquare!, 10)
    expect(logRank([placebo, placebo])).toMatchObject({ chiSquare: 0, p: 1 })
  })

  it('compares three groups with two degrees of freedom, in any order', () => {
    const { mercaptopurine, placebo } = remission
    const third = placebo.map(({ t }) => ({ t: t * 3, event: true }))
    const one = logRank([mercaptopurine, placebo, third])
    const other = logRank([third, mercaptopurine, placebo])
    expect(one.df).toBe(2)
    expect(one.chiSquare).toBeCloseTo(other.chiSquare!, 9)
  })

  it('adds nothing to two groups by an empty third', () => {
    const two = logRank([remission.mercaptopurine, remission.placebo])
    expect(logRank([remission.mercaptopurine, remission.placebo, []])).toMatchObject({ chiSquare: two.chiSquare, df: 1 })
  })

  it('says nothing where there is nothing to compare', () => {
    const nothing = { chiSquare: null, df: 0, p: null }
    expect(logRank([])).toMatchObject(nothing)
    expect(logRank([remission.placebo])).toMatchObject(nothing)
    expect(logRank([[], []])).toMatchObject(nothing)
    expect(logRank([[{ t: 1, event: true }], [{ t: 0, event: false }]])).toMatchObject(nothing)
  })

  it('knows the 5 % and 1 % points of the chi-square table', () => {
    const table = [
      [1, 3.841459, 6.634897],
      [2, 5.991465, 9.21034],
      [3, 7.814728, 11.344867],
      [4, 9.487729, 13.276704],
      [5, 11.070498, 15.086272],
    ]
    for (const [df, five, one] of table) {
      expect(chiSquareP(five!, df!)).toBeCloseTo(0.05, 7)
      expect(chiSquareP(one!, df!)).toBeCloseTo(0.01, 7)
    }
  })
})
