import { describe, expect, it } from 'vitest'
import { meanInterval } from './mean.ts'
import { twoSidedP, z95 } from './normal.ts'
import { t95 } from './student.ts'

describe("Student's t", () => {
  it('gives the 97.5 % points of the table in every textbook', () => {
    const table = { 1: '12.706', 2: '4.303', 3: '3.182', 4: '2.776', 5: '2.571', 9: '2.262', 10: '2.228', 29: '2.045', 30: '2.042', 60: '2.000', 120: '1.980' }
    for (const [df, printed] of Object.entries(table)) expect(t95(Number(df)).toFixed(3)).toBe(printed)
  })

  it('passes from the closed form to the expansion without a step, down to the normal point', () => {
    const [below, at, above] = [t95(399), t95(400), t95(401)]
    expect(below! - at!).toBeCloseTo(at! - above!, 6)
    expect(at! - above!).toBeGreaterThan(0)
    expect(t95(1e9)).toBeCloseTo(z95, 8)
  })

  it('gives the interval of the NIST handbook, section 1.3.5.2, for the heat flow meter data', () => {
    const { lo, hi } = meanInterval(9.26146, 0.022789 ** 2, 195)!
    expect(lo).toBeCloseTo(9.258242, 5)
    expect(hi).toBeCloseTo(9.264679, 5)
  })

  it('gives no interval where there is no spread to learn from', () => {
    expect(meanInterval(4, Number.NaN, 1)).toBeNull()
    expect(meanInterval(7, 0, 3)).toBeNull()
  })
})

describe('the normal distribution', () => {
  it('has the two-sided probabilities of the table, far out too', () => {
    expect(twoSidedP(0)).toBe(1)
    expect(twoSidedP(z95)).toBeCloseTo(0.05, 14)
    expect(twoSidedP(-2.5758293035489004)).toBeCloseTo(0.01, 14)
    expect(twoSidedP(6)).toBeCloseTo(1.973175290075e-9, 18)
  })
})
