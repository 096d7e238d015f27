import { expect, it } from 'vitest'
import { atRiskAt, niceDays } from './draw-curve.ts'

const step = (days: number, atRisk: number, events: number) => ({ days, atRisk, events, activated: 0, lo: null, hi: null })

it('says how many are at risk between and after the steps', () => {
  const curve = { n: 10, steps: [step(1, 10, 2), step(3, 7, 1)] }
  expect(atRiskAt(curve, 0)).toBe(10)
  expect(atRiskAt(curve, 1)).toBe(10)
  expect(atRiskAt(curve, 2)).toBe(7)
  expect(atRiskAt(curve, 5)).toBe(6)
  expect(atRiskAt({ n: 4, steps: [] }, 2)).toBe(4)
})

it('marks whole days, weeks where the axis is long', () => {
  expect(niceDays(6, 8)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(niceDays(50, 8)).toEqual([0, 7, 14, 21, 28, 35, 42, 49])
  expect(niceDays(90, 8)).toEqual([0, 14, 28, 42, 56, 70, 84])
})
