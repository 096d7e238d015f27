import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMs } from '../calendar/day.ts'
import { findSpanAt } from '../stages/history.ts'
import { histories } from '../stages/histories.fixture.ts'
import { customers, model } from './customers.fixture.ts'
import { forecast } from './forecast.ts'

const horizonDays = 30

function forecastOf(units: ReturnType<typeof customers>, days: number) {
  const result = forecast({ model, units, asOf: days * dayMs })
  if (result.refused) throw new Error(`refused with ${result.moves} moves`)
  return result
}

describe('the forecast', () => {
  it('is refused under 30 observed moves', () => {
    expect(forecast({ model, units: customers(10, 60, 1), asOf: 60 * dayMs })).toMatchObject({ refused: true, needed: 30 })
    expect(forecast({ model, units: [], asOf: 0 })).toEqual({ refused: true, moves: 0, needed: 30 })
  })

  it('loses nobody: what is expected adds up to those who are there now', () => {
    const { stages } = forecastOf(customers(300, 200, 2), 200)
    const sum = (pick: (stage: (typeof stages)[number]) => number) => stages.reduce((total, stage) => total + pick(stage), 0)
    expect(sum(({ expected }) => expected.value!)).toBeCloseTo(sum(({ now }) => now), 8)
    expect(sum(({ baseRate }) => baseRate.value!)).toBeCloseTo(100, 8)
    for (const { expected } of stages) expect(expected.n).toBe(300)
  })

  it('covers with its intervals what then comes true, nine times in ten or more', () => {
    let covered = 0
    let asked = 0
    for (let seed = 1; seed <= 30; seed++) {
      const asOf = 240
      const units = customers(250, asOf + horizonDays, seed).filter(({ spans }) => spans[0]!.enteredAt < asOf * dayMs)
      const { stages } = forecastOf(units, asOf)
      for (const { stage, expected } of stages) {
        const came = units.filter(({ spans }) => findSpanAt(spans, (asOf + horizonDays) * dayMs)?.stage === stage).length
        asked++
        if (came >= expected.lo! && came <= expected.hi!) covered++
      }
    }
    expect(asked).toBe(120)
    expect(covered / asked).toBeGreaterThan(0.9)
  })

  it('is calibrated on units it has not seen, and better than the base rate and than "all stay"', () => {
    const { calibration } = forecastOf(customers(3000, 300, 7), 300)
    const { brier, baseRateBrier, stayingBrier, gain, reliability, n } = calibration!
    expect(n).toBeGreaterThan(450)
    expect(brier).toBeLessThan(0.8 * baseRateBrier)
    expect(brier).toBeLessThan(stayingBrier)
    expect(gain.lo).toBeGreaterThan(0)
    for (const { predicted, observed } of reliability) {
      if (observed.n >= 50) expect(Math.abs(predicted - observed.value!)).toBeLessThan(10)
    }
  })

  it('uses the time already stayed: a fresh trial stays, an old one goes', () => {
    const history = customers(2000, 300, 3)
    const outlook = (daysStayed: number) => {
      const enteredAt = (300 - daysStayed) * dayMs
      const asked = Array.from({ length: 1000 }, (_, index) => ({
        id: `asked-${index}`,
        spans: [{ stage: 'trial', enteredAt, leftAt: null, holding: ['trial'] }],
      }))
      const result = forecast({ model, units: [...history, ...asked], asOf: 300 * dayMs, horizonDays: 5 })
      if (result.refused) throw new Error('refused')
      return result.stages.find(({ stage }) => stage === 'trial')!.expected.value!
    }
    expect(outlook(0)).toBeGreaterThan(outlook(10) + 250)
  })

  it('knows nothing of what comes after the instant it looks ahead from', () => {
    const units = customers(300, 260, 5).filter(({ spans }) => spans[0]!.enteredAt <= 200 * dayMs)
    const cut = units.map(({ id, spans }) => ({
      id,
      spans: spans
        .filter(({ enteredAt }) => enteredAt <= 200 * dayMs)
        .map((span) => ({ ...span, leftAt: (span.leftAt ?? Infinity) <= 200 * dayMs ? span.leftAt : null })),
    }))
    expect(forecastOf(units, 200)).toEqual(forecastOf(cut, 200))
  })

  it('gives numbers that are numbers, whatever the histories', () => {
    const stages = ['a', 'b', 'c'].map((id) => ({ id, name: id, when: { kind: 'all', of: [] } as const }))
    fc.assert(
      fc.property(fc.array(histories, { minLength: 3, maxLength: 6 }), (lists) => {
        const units = lists.flat().map((spans, index) => ({ id: String(index), spans }))
        const result = forecast({ model: { stages }, units, asOf: Date.UTC(2026, 10, 20), horizonDays: 7 })
        expect(JSON.stringify(result)).toBe(JSON.stringify(result, (_, value: unknown) => (Number.isFinite(value) || typeof value !== 'number' ? value : 'no number')))
      }),
      { numRuns: 30 },
    )
  })
})
