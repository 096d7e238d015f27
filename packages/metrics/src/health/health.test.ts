import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { healthBandOf } from './band.ts'
import { health } from './health.ts'

describe('health', () => {
  it('is the weighted mean of what is known, and says what each input adds', () => {
    const { score, coverage, band, contributions } = health([
      { id: 'usage', weight: 3, score: 80 },
      { id: 'nps', weight: 1, score: 40 },
      { id: 'support', weight: 1, score: null },
    ])
    expect(score).toMatchObject({ value: 70, n: 2, lo: null, hi: null })
    expect(coverage).toBe(80)
    expect(band).toBe('healthy')
    expect(contributions).toEqual([
      { id: 'usage', score: 80, weightPercent: 75, points: 60 },
      { id: 'nps', score: 40, weightPercent: 25, points: 10 },
      { id: 'support', score: null, weightPercent: 0, points: 0 },
    ])
  })

  it('is unknown while less than half the weight is known', () => {
    const inputs = [
      { id: 'usage', weight: 2, score: 90 },
      { id: 'nps', weight: 3, score: null },
    ]
    expect(health(inputs)).toMatchObject({ score: { value: null }, coverage: 40, band: 'unknown' })
    expect(health([{ ...inputs[0]!, weight: 3 }, inputs[1]!])).toMatchObject({ score: { value: 90 }, coverage: 50, band: 'healthy' })
  })

  it('is unknown of nothing', () => {
    expect(health([])).toMatchObject({ score: { value: null, n: 0 }, coverage: 0, band: 'unknown' })
    expect(health([{ id: 'usage', weight: 0, score: 90 }])).toMatchObject({ score: { value: null }, band: 'unknown' })
  })

  it('is made of its contributions, between the worst and the best input, whatever comes in', () => {
    const input = fc.record({ id: fc.string(), weight: fc.double({ max: 1e6 }), score: fc.option(fc.double()) })
    fc.assert(
      fc.property(fc.array(input), (inputs) => {
        const { score, coverage, contributions } = health(inputs)
        expect(coverage).toBeGreaterThanOrEqual(0)
        expect(coverage).toBeLessThanOrEqual(100 + 1e-9)
        if (score.value === null) return
        expect(score.value).toBeCloseTo(contributions.reduce((sum, { points }) => sum + points, 0), 8)
        const known = contributions.filter(({ weightPercent }) => weightPercent > 0).map((one) => one.score!)
        expect(score.value).toBeGreaterThanOrEqual(Math.min(...known) - 1e-8)
        expect(score.value).toBeLessThanOrEqual(Math.max(...known) + 1e-8)
      }),
    )
  })
})

describe('the band of a health score', () => {
  it.each([
    ['unknown', 39, 'risk'],
    ['unknown', 40, 'watch'],
    ['unknown', 70, 'healthy'],
    ['watch', 74, 'watch'],
    ['watch', 75, 'healthy'],
    ['healthy', 66, 'healthy'],
    ['healthy', 65, 'watch'],
    ['watch', 36, 'watch'],
    ['watch', 35, 'risk'],
    ['risk', 72, 'watch'],
    ['risk', 90, 'healthy'],
    ['healthy', 38, 'watch'],
    ['healthy', 10, 'risk'],
    ['healthy', null, 'unknown'],
  ] as const)('that was %s is at %s points %s', (before, score, band) => {
    expect(healthBandOf(score, before)).toBe(band)
  })

  it('does not change twice while the score moves by less than ten points about a threshold', () => {
    fc.assert(
      fc.property(fc.constantFrom(40, 70), fc.array(fc.double({ min: -4.99, max: 4.99, noNaN: true })), (threshold, moves) => {
        const start = healthBandOf(threshold, 'unknown')
        expect(moves.reduce((band, move) => healthBandOf(threshold + move, band), start)).toBe(start)
      }),
    )
  })
})
