import { describe, expect, it } from 'vitest'
import { draw, murmur3 } from './draw.ts'

/** A text whose UTF-16LE bytes are these ASCII characters. */
const asBytes = (ascii: string) =>
  ascii.replace(/../g, (pair) => String.fromCharCode(pair.charCodeAt(0) | (pair.charCodeAt(1) << 8)))

describe('murmur3', () => {
  // Vectors from https://en.wikipedia.org/wiki/MurmurHash and the reference implementation.
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
    ['test', 0, 0xba6bd213],
    ['test', 0x9747b28c, 0x704b81dc],
    ['aaaa', 0x9747b28c, 0x5a97808a],
    ['aa', 0x9747b28c, 0x5d211726],
  ])('of %j with seed %i is as published', (ascii, seed, hash) => {
    expect(murmur3(asBytes(ascii), seed)).toBe(hash)
  })
})

const people = Array.from({ length: 100_000 }, (_, i) => `user-${i}`)

describe('draw', () => {
  it('is a number in [0, 1) that never changes', () => {
    expect(draw('welcome', 'u1')).toBe(0.8090535728260875)
    for (const key of ['', 'u1', 'ü', '日本']) {
      expect(draw('welcome', key)).toBeGreaterThanOrEqual(0)
      expect(draw('welcome', key)).toBeLessThan(1)
      expect(draw('welcome', key)).toBe(draw('welcome', key))
    }
  })

  it.each([0.01, 0.1, 0.5, 0.9])('takes a share of %d of 100,000 people, within four standard errors', (share) => {
    for (const salt of ['welcome', 'nps', 'a', '']) {
      const taken = people.filter((key) => draw(salt, key) < share).length / people.length
      expect(Math.abs(taken - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / people.length))
    }
  })

  it('spreads evenly over a hundred buckets', () => {
    const buckets = new Array<number>(100).fill(0)
    for (const key of people) buckets[Math.floor(draw('welcome', key) * 100)]! += 1
    const chiSquare = buckets.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
    // 99 degrees of freedom: 99.99 % of even spreads stay below 158.
    expect(chiSquare).toBeLessThan(158)
  })

  it('draws independently between salts, however alike they are', () => {
    for (const [a, b] of [['welcome', 'welcome2'], ['a', 'b'], ['holdout nps', 'nps'], ['', ' ']] as const) {
      const both = people.filter((key) => draw(a, key) < 0.5 && draw(b, key) < 0.5).length / people.length
      expect(Math.abs(both - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / people.length))
    }
  })
})
