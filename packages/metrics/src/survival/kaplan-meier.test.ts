import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remission } from '../../fixtures/remission.ts'
import vectors from '../../fixtures/vectors.json' with { type: 'json' }
import { kaplanMeier } from './kaplan-meier.ts'
import type { Observation } from './observation.ts'

describe('Kaplan-Meier', () => {
  it.each(vectors.kaplanMeier)('gives the worked case with $observations.length observations', (vector) => {
    const curve = kaplanMeier(vector.observations)
    const steps = curve.steps.map(({ t, atRisk, events, survival, se }) => ({
      t,
      atRisk,
      events,
      survival: Number(survival.toFixed(6)),
      se: Number(se!.toFixed(6)),
    }))
    expect(steps).toEqual(vector.steps)
    expect([curve.p25.value, curve.median.value, curve.p75.value]).toEqual([vector.p25, vector.median, vector.p75])
  })

  it('gives the table of J. P. Klein and M. L. Moeschberger, Survival Analysis (2nd ed. 2003), table 4.1', () => {
    const printed = [
      [6, 21, 3, '0.857', '0.0764'],
      [7, 17, 1, '0.807', '0.0869'],
      [10, 15, 1, '0.753', '0.0963'],
      [13, 12, 1, '0.690', '0.1068'],
      [16, 11, 1, '0.627', '0.1141'],
      [22, 7, 1, '0.538', '0.1282'],
      [23, 6, 1, '0.448', '0.1346'],
    ]
    const { steps, median } = kaplanMeier(remission.mercaptopurine)
    expect(steps.map(({ t, atRisk, events, survival, se }) => [t, atRisk, events, survival.toFixed(3), se!.toFixed(4)])).toEqual(printed)
    expect(median.value).toBe(23)
    expect(kaplanMeier(remission.placebo).median.value).toBe(8)
  })

  it('takes the least time with S(t) <= p, though sums of fractions miss it by a last bit', () => {
    const tenOf = (events: number[]) => Array.from({ length: 10 }, (_, index) => ({ t: events[index] ?? 99, event: index < events.length }))
    expect(kaplanMeier(tenOf([1, 2, 3, 4, 5])).median.value).toBe(5)
    for (let n = 4; n <= 400; n += 4) {
      const all = Array.from({ length: n }, (_, index) => ({ t: index + 1, event: true }))
      const { p25, median, p75 } = kaplanMeier(all)
      expect([p25.value, median.value, p75.value]).toEqual([n / 4, n / 2, (3 * n) / 4])
    }
  })

  it('does not end a curve in a number that is none', () => {
    const { steps, median, p75 } = kaplanMeier([{ t: 2, event: true }])
    expect(steps).toEqual([{ t: 2, atRisk: 1, events: 1, survival: 0, se: null, lo: null, hi: null }])
    expect(median.value).toBe(2)
    expect(p75.value).toBe(2)
  })

  it('says nothing of nobody', () => {
    const none = { value: null, lo: null, hi: null }
    expect(kaplanMeier([])).toEqual({ n: 0, events: 0, steps: [], p25: none, median: none, p75: none, lastT: null })
  })
})

const observations = fc.array(fc.record({ t: fc.integer({ min: 0, max: 30 }), event: fc.boolean() }), { maxLength: 60 })

/** The product over all watched times, read off the definition. */
function obvious(list: Observation[], at: number): number {
  let survival = 1
  for (const t of new Set(list.filter(({ event }) => event).map((one) => one.t))) {
    if (t > at) continue
    const atRisk = list.filter((one) => one.t >= t).length
    const events = list.filter((one) => one.event && one.t === t).length
    survival *= 1 - events / atRisk
  }
  return survival
}

describe('any survival curve', () => {
  it('falls from 1, inside its interval, as the definition says', () => {
    fc.assert(
      fc.property(observations, (list) => {
        let before = 1
        for (const { t, survival, lo, hi } of kaplanMeier(list).steps) {
          expect(survival).toBeCloseTo(obvious(list, t), 10)
          expect(survival).toBeLessThan(before)
          if (lo !== null && hi !== null) {
            expect(lo).toBeLessThanOrEqual(survival)
            expect(hi).toBeGreaterThanOrEqual(survival)
          }
          before = survival
        }
      }),
    )
  })

  it('is the plain share where nobody was lost from sight', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (times) => {
        for (const { t, survival, se } of kaplanMeier(times.map((at) => ({ t: at, event: true }))).steps) {
          const share = times.filter((at) => at > t).length / times.length
          expect(survival).toBeCloseTo(share, 10)
          if (se !== null) expect(se).toBeCloseTo(Math.sqrt((share * (1 - share)) / times.length), 10)
        }
      }),
    )
  })

  it('does not depend on the order of what was seen', () => {
    fc.assert(
      fc.property(
        observations.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(kaplanMeier(shuffled)).toEqual(kaplanMeier(list))
        },
      ),
    )
  })

  it('is the same from a histogram as from everybody one by one', () => {
    const bars = fc.array(fc.record({ t: fc.integer({ min: 0, max: 12 }), event: fc.boolean(), count: fc.integer({ min: 0, max: 5 }) }), { maxLength: 20 })
    fc.assert(
      fc.property(bars, (all) => {
        const oneByOne = all.flatMap(({ t, event, count }) => Array.from({ length: count }, () => ({ t, event })))
        expect(kaplanMeier(all)).toEqual(kaplanMeier(oneByOne))
      }),
    )
  })
})
