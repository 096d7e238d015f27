import fc from 'fast-check'
import { scales, scoreTypes } from '@milepost/contract/vocabulary'
import { describe, expect, it } from 'vitest'
import vectors from '../../fixtures/vectors.json' with { type: 'json' }
import { scoreWithError } from '../intervals/adjusted-wald.ts'
import { z95 } from '../intervals/normal.ts'
import { ces1, ces2, ces2EasyShare } from './ces.ts'
import { csat } from './csat.ts'
import { nps, npsOf } from './nps.ts'
import { npsDifference } from './nps-difference.ts'
import { responseRate } from './response-rate.ts'
import { satisfaction } from './satisfaction.ts'

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits))
}

/** One row for each answer. */
function answers(...values: number[]) {
  return values.map((value) => ({ value, count: 1 }))
}

describe('NPS', () => {
  it.each(vectors.nps)('gives the worked case $promoters/$passives/$detractors', (vector) => {
    const { value, n, lo, hi } = nps(vector)
    expect(n).toBe(vector.n)
    expect(rounded(value, 6)).toBe(vector.score)
    expect([rounded(lo, 4), rounded(hi, 4)]).toEqual(vector.adjusted ?? [null, null])
    if (vector.se !== null) {
      const raw = scoreWithError(vector)
      expect(rounded(100 * raw.se, 6)).toBe(vector.se)
      expect(rounded(100 * (raw.score - z95 * raw.se), 4)).toBe(vector.wald[0])
      expect(rounded(100 * (raw.score + z95 * raw.se), 4)).toBe(vector.wald[1])
    }
  })

  it('rounds once: 2, 3 and 1 of 6 is 17, not the 16 of rounded percentages', () => {
    expect(Math.round(nps({ promoters: 2, passives: 3, detractors: 1 }).value!)).toBe(17)
  })

  it('takes 9 and 10 for promoters, 7 and 8 for passives, the rest for detractors, and 11 for nothing', () => {
    expect(npsOf(answers(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 6.5, -1))).toEqual({ promoters: 2, passives: 2, detractors: 7 })
  })

  it('passes on what population it was asked of, and whether late events can change it', () => {
    expect(nps({ promoters: 1, passives: 0, detractors: 0 })).toMatchObject({ population: 'latest', provisional: false })
    expect(nps({ promoters: 1, passives: 0, detractors: 0 }, { population: 'all', provisional: true })).toMatchObject({
      population: 'all',
      provisional: true,
    })
  })
})

describe('the difference of two NPS', () => {
  it('is a change only when its interval excludes zero', () => {
    const a = { promoters: 50, passives: 30, detractors: 20 }
    const b = { promoters: 10, passives: 5, detractors: 5 }
    const { measure, differs } = npsDifference(a, b)
    expect(differs).toBe(false)
    expect(measure.value).toBeCloseTo(5, 10)
    const half = 1.959964 * Math.hypot(7.81025, 18.540496)
    expect(measure.lo).toBeCloseTo(5 - half, 3)
    expect(npsDifference(a, { promoters: 20, passives: 30, detractors: 50 }).differs).toBe(true)
  })

  it('is no change between one answer and another, however far apart', () => {
    const happy = { promoters: 1, passives: 0, detractors: 0 }
    const unhappy = { promoters: 0, passives: 0, detractors: 1 }
    expect(npsDifference(happy, unhappy)).toMatchObject({ measure: { value: 200, n: 2 }, differs: false })
    expect(npsDifference({ ...happy, promoters: 10 }, { ...unhappy, detractors: 10 }).differs).toBe(true)
  })

  it('is null without answers on both sides', () => {
    const none = { promoters: 0, passives: 0, detractors: 0 }
    expect(npsDifference(none, { promoters: 3, passives: 0, detractors: 0 })).toMatchObject({ measure: { value: null, n: 3 }, differs: false })
  })
})

describe('CES', () => {
  it('is a mean with the t interval of a sample that one can check by hand', () => {
    // Mean 5, variance 2.5, t with 4 degrees of freedom 2.776445: 5 +- 1.963243.
    const { value, n, lo, hi, method } = ces2(answers(3, 4, 5, 6, 7))
    expect({ value, n, method }).toEqual({ value: 5, n: 5, method: 't' })
    expect(lo).toBeCloseTo(3.036757, 6)
    expect(hi).toBeCloseTo(6.963243, 6)
  })

  it('counts 5 to 7 as easy', () => {
    expect(ces2EasyShare(answers(1, 2, 3, 4, 5, 6, 7)).value).toBeCloseTo(300 / 7, 10)
  })

  it('keeps version 1 to its own scale', () => {
    expect(ces1(answers(1, 5)).value).toBe(3)
    expect(ces1(answers(6, 7))).toMatchObject({ value: null, n: 0 })
    expect(ces1(answers(1, 5))).toMatchObject({ lo: 1, hi: 5 })
  })

  it('has no interval for one answer', () => {
    expect(ces2(answers(7))).toMatchObject({ value: 7, n: 1, lo: null, hi: null })
  })
})

describe('CSAT', () => {
  it.each([
    ['csat3', [1, 2, 3], 100 / 3],
    ['csat5', [1, 2, 3, 4, 5], 40],
    ['csat7', [1, 2, 3, 4, 5, 6, 7], 200 / 7],
  ] as const)('takes the top boxes of %s', (type, values, expected) => {
    expect(csat(type, answers(...values)).value).toBeCloseTo(expected, 10)
  })

  it('gives the worked interval of 8 in 10', () => {
    const { value, lo, hi } = csat('csat5', [{ value: 5, count: 8 }, { value: 1, count: 2 }])
    expect([value, rounded(lo, 4), rounded(hi, 4)]).toEqual([80, 49.0162, 94.3318])
  })
})

describe('the response rate', () => {
  it('is answered of shown, and null where nothing was shown', () => {
    expect(responseRate({ shown: 1000, answered: 420 })).toMatchObject({ value: 42, n: 1000, method: 'wilson' })
    expect(responseRate({ shown: 0, answered: 0 })).toMatchObject({ value: null, n: 0, lo: null, hi: null })
  })
})

describe('the measure of a question type', () => {
  it('says its unit, and the easy share for CES 2.0 alone', () => {
    const units = Object.fromEntries(scoreTypes.map((type) => [type, satisfaction(type, []).unit]))
    expect(units).toEqual({ nps: 'points', ces1: 'mean', ces2: 'mean', csat3: 'percent', csat5: 'percent', csat7: 'percent' })
    expect(scoreTypes.filter((type) => satisfaction(type, []).easyShare !== null)).toEqual(['ces2'])
  })

  it('is on its scale whatever was answered, and puts each answer in one band', () => {
    const distribution = fc.array(fc.record({ value: fc.integer({ min: -2, max: 12 }), count: fc.nat(50) }))
    fc.assert(
      fc.property(fc.constantFrom(...scoreTypes), distribution, (type, counts) => {
        const { score, unit, bands } = satisfaction(type, counts)
        expect(bands.low + bands.middle + bands.high).toBe(score.n)
        expect(score.value === null).toBe(score.n === 0)
        const [min, max] = unit === 'points' ? [-100, 100] : unit === 'percent' ? [0, 100] : [scales[type].min, scales[type].max]
        for (const number of [score.value, score.lo, score.hi]) {
          if (number === null) continue
          expect(number).toBeGreaterThanOrEqual(min)
          expect(number).toBeLessThanOrEqual(max)
        }
        if (unit !== 'points' && score.lo !== null) {
          expect(score.lo).toBeLessThanOrEqual(score.value!)
          expect(score.hi).toBeGreaterThanOrEqual(score.value!)
        }
      }),
    )
  })
})
