import { describe, expect, it } from 'vitest'
import { scoreForDigit, tenWithinMs } from './digits.ts'

const nps = { min: 0, max: 10 }
const five = { min: 1, max: 5 }

describe('a digit key', () => {
  it('chooses its number where the scale has it', () => {
    expect(scoreForDigit('0', nps, undefined, 0)).toBe(0)
    expect(scoreForDigit('9', nps, undefined, 0)).toBe(9)
    expect(scoreForDigit('5', five, undefined, 0)).toBe(5)
    expect(scoreForDigit('0', five, undefined, 0)).toBeUndefined()
    expect(scoreForDigit('6', five, undefined, 0)).toBeUndefined()
    expect(scoreForDigit('a', nps, undefined, 0)).toBeUndefined()
    expect(scoreForDigit('F1', nps, undefined, 0)).toBeUndefined()
  })

  it('makes a 10 of 1 and then 0, within a short time', () => {
    const one = { value: 1, at: 1000 }
    expect(scoreForDigit('0', nps, one, 1000 + tenWithinMs)).toBe(10)
    expect(scoreForDigit('0', nps, one, 1001 + tenWithinMs)).toBe(0)
    expect(scoreForDigit('0', nps, { value: 2, at: 1000 }, 1001)).toBe(0)
    expect(scoreForDigit('0', five, one, 1001)).toBeUndefined()
  })
})
