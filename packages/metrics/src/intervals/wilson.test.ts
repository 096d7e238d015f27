import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import vectors from '../../fixtures/vectors.json' with { type: 'json' }
import { share } from '../measure/share.ts'
import { wilson } from './wilson.ts'

describe('the Wilson interval', () => {
  it('gives the examples of R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3', () => {
    const printed = [
      [81, 263, '0.2553', '0.3662'],
      [15, 148, '0.0624', '0.1605'],
      [0, 20, '0.0000', '0.1611'],
      [1, 29, '0.0061', '0.1718'],
    ] as const
    for (const [successes, n, lo, hi] of printed) {
      const interval = wilson(successes, n)!
      expect([interval.lo.toFixed(4), interval.hi.toFixed(4)]).toEqual([lo, hi])
    }
  })

  it.each(vectors.wilson)('gives the worked case $successes of $n', ({ successes, n, percent, interval }) => {
    const { value, lo, hi } = share(successes, n)
    expect(value).toBe(percent)
    expect(lo === null ? null : Number(lo.toFixed(4))).toBe(interval?.[0] ?? null)
    expect(hi === null ? null : Number(hi.toFixed(4))).toBe(interval?.[1] ?? null)
  })

  it('always holds the share itself, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), (successes, others) => {
        const n = successes + others
        for (const part of [successes, n - successes]) {
          const { lo, hi } = wilson(part, n)!
          expect(lo).toBeGreaterThanOrEqual(0)
          expect(lo).toBeLessThanOrEqual(part / n)
          expect(hi).toBeGreaterThanOrEqual(part / n)
          expect(hi).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
