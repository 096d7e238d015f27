import { describe, expect, it } from 'vitest'
import { moveFor } from './arrows.ts'

describe('an arrow', () => {
  it.each([
    ['ArrowRight', 'ltr', 3, 4],
    ['ArrowRight', 'rtl', 3, 2],
    ['ArrowLeft', 'rtl', 3, 4],
    ['ArrowDown', 'rtl', 10, 0],
    ['ArrowUp', 'ltr', 0, 10],
    ['Home', 'ltr', 5, 0],
    ['End', 'rtl', 5, 10],
    ['Enter', 'ltr', 5, undefined],
  ] as const)('%s in a page that is %s moves from %i to %s', (key, dir, from, to) => {
    expect(moveFor(key, from, 11, dir)).toBe(to)
  })
})
