import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcombe } from './newcombe.ts'

describe('the Newcombe interval', () => {
  it('gives the examples of R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10', () => {
    const printed = [
      [56, 70, 48, 80, '0.0524', '0.3339'],
      [9, 10, 3, 10, '0.1705', '0.8090'],
      [6, 7, 2, 7, '0.0582', '0.8062'],
      [5, 56, 0, 29, '-0.0381', '0.1926'],
      [0, 10, 0, 20, '-0.1611', '0.2775'],
      [0, 10, 0, 10, '-0.2775', '0.2775'],
      [10, 10, 0, 20, '0.6791', '1.0000'],
      [10, 10, 0, 10, '0.6075', '1.0000'],
    ] as const
    for (const [a, m, b, n, lo, hi] of printed) {
      const interval = newcombe({ successes: a, n: m }, { successes: b, n })!
      expect([interval.lo.toFixed(4), interval.hi.toFixed(4)]).toEqual([lo, hi])
    }
  })

  it('holds the difference itself, and turns round with its sides', () => {
    const side = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })).map(([k, more]) => ({ successes: k, n: k + more }))
    fc.assert(
      fc.property(side, side, (a, b) => {
        const { lo, hi } = newcombe(a, b)!
        const difference = a.successes / a.n - b.successes / b.n
        expect(lo).toBeLessThanOrEqual(difference)
        expect(hi).toBeGreaterThanOrEqual(difference)
        const turned = newcombe(b, a)!
        expect(turned.lo).toBeCloseTo(-hi, 12)
        expect(turned.hi).toBeCloseTo(-lo, 12)
      }),
    )
  })

  it('needs both sides', () => {
    expect(newcombe({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toBeNull()
    expect(newcombe({ successes: 1, n: 2 }, { successes: 0, n: 0 })).toBeNull()
  })
})
