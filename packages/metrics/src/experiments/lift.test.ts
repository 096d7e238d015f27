import { describe, expect, it } from 'vitest'
import { lift } from './lift.ts'

describe('lift', () => {
  it('is the difference of the two rates in points, with the interval of Newcombe 1998, example (a)', () => {
    const { difference, treated, holdout, verdict } = lift({ treated: { n: 70, reached: 56 }, holdout: { n: 80, reached: 48 } })
    expect([treated.value, holdout.value]).toEqual([80, 60])
    expect(difference).toMatchObject({ n: 150, method: 'newcombe' })
    expect(difference.value).toBeCloseTo(20, 10)
    expect([difference.lo!.toFixed(2), difference.hi!.toFixed(2)]).toEqual(['5.24', '33.39'])
    expect(verdict).toBe('lift')
  })

  it('is called nothing while the interval includes zero', () => {
    expect(lift({ treated: { n: 56, reached: 5 }, holdout: { n: 29, reached: 0 } }).verdict).toBe('none')
    expect(lift({ treated: { n: 2, reached: 2 }, holdout: { n: 1, reached: 0 } }).verdict).toBe('none')
  })

  it('may be a drop', () => {
    expect(lift({ treated: { n: 80, reached: 48 }, holdout: { n: 70, reached: 56 } }).verdict).toBe('drop')
  })

  it('is null without a holdout', () => {
    expect(lift({ treated: { n: 80, reached: 48 }, holdout: { n: 0, reached: 0 } })).toMatchObject({
      difference: { value: null, lo: null, hi: null },
      verdict: 'none',
    })
  })
})
