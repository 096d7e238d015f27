import { describe, expect, it } from 'vitest'
import { arrowOffset, edgeOf } from './arrow.ts'

const box = (left: number, top: number, width: number, height: number) => ({ left, top, right: left + width, bottom: top + height })
const target = box(400, 300, 100, 40)

describe('the arrow of a tip', () => {
  it.each([
    ['below', box(350, 350, 200, 100)],
    ['above', box(350, 190, 200, 100)],
    ['right', box(510, 270, 200, 100)],
    ['left', box(190, 270, 200, 100)],
  ] as const)('knows that the tip stands %s its target', (edge, tip) => {
    expect(edgeOf(tip, target)).toBe(edge)
  })

  it('points at the middle of the target', () => {
    expect(arrowOffset('below', box(350, 350, 200, 100), target)).toBe(94)
    expect(arrowOffset('right', box(510, 270, 200, 100), target)).toBe(44)
  })

  it('stays clear of the corners of a tip that was pushed in from the edge of the screen', () => {
    expect(arrowOffset('below', box(448, 350, 200, 100), target)).toBe(14)
    expect(arrowOffset('below', box(252, 350, 200, 100), target)).toBe(174)
  })
})
