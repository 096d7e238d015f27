import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseColour } from './colour.ts'
import { contrastRatio } from './contrast-ratio.ts'

test.each([
  ['#fff', [1, 1, 1]],
  ['#1a2B3c', [26 / 255, 43 / 255, 60 / 255]],
  ['rgb(255, 0, 51)', [1, 0, 0.2]],
  ['rgb(100% 0% 20%)', [1, 0, 0.2]],
  ['rgb(300, -5, 0)', [1, 0, 0]],
  ['hsl(0, 0%, 50%)', [0.5, 0.5, 0.5]],
  ['hsl(120 100% 25%)', [0, 0.5, 0]],
  ['hsl(-120deg, 100%, 50%)', [0, 0, 1]],
])('%s is read', (text, expected) => {
  const colour = parseColour(text)!
  expected.forEach((channel, index) => expect(colour[index]).toBeCloseTo(channel, 10))
})

test.each(['red', '', '#12', '#12345678', 'rgba(0,0,0,.5)', 'rgb(0 0 0 / 50%)', 'hsl(0,0,0)', 'var(--accent)', 'color-mix(in srgb, red, blue)'])(
  '%j is not a colour whose contrast can be told',
  (text) => expect(parseColour(text)).toBeUndefined(),
)

// Pairs and ratios as the W3C's own pages and the common checkers give them.
test.each([
  ['#000', '#fff', 21],
  ['#fff', '#fff', 1],
  ['#767676', '#fff', 4.54],
  ['#777', '#fff', 4.48],
  ['#0000ff', '#fff', 8.59],
  ['#f00', '#fff', 4],
])('%s on %s has the contrast %d', (a, b, ratio) => {
  expect(contrastRatio(parseColour(a)!, parseColour(b)!)).toBeCloseTo(ratio, 2)
})

test('contrast is the same in either order and lies between 1 and 21', () => {
  const channel = fc.double({ min: 0, max: 1, noNaN: true })
  const colour = fc.tuple(channel, channel, channel)
  fc.assert(
    fc.property(colour, colour, (a, b) => {
      const ratio = contrastRatio(a, b)
      expect(ratio).toBe(contrastRatio(b, a))
      expect(ratio).toBeGreaterThanOrEqual(1)
      expect(ratio).toBeLessThanOrEqual(21 + 1e-9)
    }),
  )
})
