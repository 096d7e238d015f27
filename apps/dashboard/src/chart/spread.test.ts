import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from './spread.ts'

it('leaves labels alone that have room', () => {
  expect(spread([10, 40, 80], 12, 0, 100)).toEqual([10, 40, 80])
})

it('moves crowded labels apart and keeps them inside', () => {
  expect(spread([98, 99, 100], 12, 0, 100)).toEqual([76, 88, 100])
})

it('keeps order and distance wherever there is room for all', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 12 }), (wanted) => {
      const placed = spread(wanted, 12, 0, 200)
      const sorted = [...placed].sort((a, b) => a - b)
      for (const [index, value] of sorted.entries()) {
        expect(value).toBeGreaterThanOrEqual(-1e-9)
        expect(value).toBeLessThanOrEqual(200 + 1e-9)
        if (index > 0) expect(value - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(12 - 1e-9)
      }
    }),
  )
})
