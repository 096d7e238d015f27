import { describe, expect, it } from 'vitest'
import { nearest, stopAfterKey } from './cursor.ts'

describe('the cursor of a chart', () => {
  it('goes to the nearest point', () => {
    expect(nearest([0, 10, 30, 100], 12)).toBe(1)
    expect(nearest([0, 10, 30, 100], 70)).toBe(3)
    expect(nearest([0, 10, 30, 100], -5)).toBe(0)
    expect(nearest([50], 0)).toBe(0)
  })

  it('moves by arrows and stops at both ends', () => {
    expect(stopAfterKey('ArrowRight', 3, 10)).toBe(4)
    expect(stopAfterKey('ArrowRight', 9, 10)).toBe(9)
    expect(stopAfterKey('ArrowLeft', 0, 10)).toBe(0)
    expect(stopAfterKey('Home', 5, 10)).toBe(0)
    expect(stopAfterKey('End', 5, 10)).toBe(9)
  })

  it('starts at the newest point going back, at the oldest going on', () => {
    expect(stopAfterKey('ArrowLeft', null, 10)).toBe(9)
    expect(stopAfterKey('ArrowRight', null, 10)).toBe(0)
  })

  it('leaves other keys to the page', () => {
    expect(stopAfterKey('Tab', 3, 10)).toBeNull()
    expect(stopAfterKey('ArrowRight', null, 0)).toBeNull()
  })
})
