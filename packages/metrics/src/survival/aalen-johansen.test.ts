import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aalenJohansen } from './aalen-johansen.ts'
import { kaplanMeier } from './kaplan-meier.ts'

const observations = fc.array(
  fc.record({ t: fc.integer({ min: 1, max: 20 }), cause: fc.constantFrom('activated', 'left', null) }),
  { maxLength: 60 },
)

describe('Aalen-Johansen', () => {
  it('works a small case by hand', () => {
    // At 1: 1 of 4 activates. At 2: 1 of 3 leaves. At 3: 1 of 2 activates, S before it is 3/4 * 2/3 = 1/2.
    const { steps, n, events, competing } = aalenJohansen(
      [
        { t: 1, cause: 'activated' },
        { t: 2, cause: 'left' },
        { t: 3, cause: 'activated' },
        { t: 4, cause: null },
      ],
      'activated',
    )
    expect(steps.map(({ t, atRisk, incidence }) => [t, atRisk, incidence])).toEqual([
      [1, 4, 0.25],
      [3, 2, 0.5],
    ])
    expect({ n, events, competing }).toEqual({ n: 4, events: 2, competing: 1 })
  })

  it('is Kaplan-Meier with the variance of Greenwood where only one thing can happen', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const single = list.map(({ t, cause }) => ({ t, cause: cause === 'left' ? null : cause }))
        const incidence = aalenJohansen(single, 'activated')
        const survival = kaplanMeier(single.map(({ t, cause }) => ({ t, event: cause !== null })))
        expect(incidence.steps.length).toBe(survival.steps.length)
        for (const [index, step] of incidence.steps.entries()) {
          const other = survival.steps[index]!
          expect(step.incidence).toBeCloseTo(1 - other.survival, 10)
          if (other.se !== null) expect(step.se).toBeCloseTo(other.se, 7)
        }
        expect(incidence.median.value).toBe(survival.median.value)
      }),
    )
  })

  it('is the plain share of each cause where nobody was lost from sight, with its binomial error', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const ended = list.filter(({ cause }) => cause !== null)
        for (const { t, incidence, se } of aalenJohansen(ended, 'activated').steps) {
          const share = ended.filter((one) => one.cause === 'activated' && one.t <= t).length / ended.length
          expect(incidence).toBeCloseTo(share, 10)
          expect(se).toBeCloseTo(Math.sqrt((share * (1 - share)) / ended.length), 6)
        }
      }),
    )
  })

  it('never promises more than one minus Kaplan-Meier, which takes leaving for being lost from sight', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const naive = kaplanMeier(list.map(({ t, cause }) => ({ t, event: cause === 'activated' })))
        const honest = aalenJohansen(list, 'activated')
        for (const [index, { incidence, lo, hi }] of honest.steps.entries()) {
          expect(incidence).toBeLessThanOrEqual(1 - naive.steps[index]!.survival + 1e-12)
          if (lo !== null && hi !== null) {
            expect(lo).toBeLessThanOrEqual(incidence)
            expect(hi).toBeGreaterThanOrEqual(incidence)
          }
        }
      }),
    )
  })

  it('shares out everything: the incidences of all causes and survival make one', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const last = (cause: string) => aalenJohansen(list, cause).steps.at(-1)?.incidence ?? 0
        const survival = kaplanMeier(list.map(({ t, cause }) => ({ t, event: cause !== null }))).steps.at(-1)?.survival ?? 1
        expect(last('activated') + last('left') + survival).toBeCloseTo(1, 10)
      }),
    )
  })
})
