import { describe, expect, it } from 'vitest'
import { dayMs } from '../calendar/day.ts'
import { activationRate } from './activation-rate.ts'

function start(startedDay: number, activatedDay: number | null) {
  return { startedAt: startedDay * dayMs, activatedAt: activatedDay === null ? null : activatedDay * dayMs }
}

describe('the activation rate', () => {
  it('is of those whose window is over; the younger are reported apart, activated or not', () => {
    const starts = [start(0, 3), start(0, 9), start(0, null), start(5, 6), start(20, 21), start(20, null)]
    expect(activationRate(starts, { windowDays: 7, asOf: 21 * dayMs })).toMatchObject({
      rate: { value: 50, n: 4, method: 'wilson' },
      activated: 2,
      tooYoung: 2,
      tooYoungActivated: 1,
    })
  })

  it('has a half-open window: the end belongs to the next', () => {
    const asOf = 7 * dayMs
    expect(activationRate([start(0, 7)], { windowDays: 7, asOf })).toMatchObject({ rate: { value: 0, n: 1 }, activated: 0 })
    expect(activationRate([start(0, 6.99)], { windowDays: 7, asOf })).toMatchObject({ rate: { value: 100, n: 1 } })
    expect(activationRate([start(0, 1)], { windowDays: 7, asOf: asOf - 1 })).toMatchObject({ rate: { value: null, n: 0 }, tooYoung: 1 })
  })

  it('knows nothing of what comes after the instant it is asked for', () => {
    expect(activationRate([start(0, 6), start(9, 10)], { windowDays: 3, asOf: 5 * dayMs })).toMatchObject({
      rate: { value: 0, n: 1 },
      tooYoung: 0,
    })
  })

  it('counts what was reached before the start as reached at it', () => {
    expect(activationRate([start(5, 2)], { windowDays: 1, asOf: 9 * dayMs })).toMatchObject({ rate: { value: 100, n: 1 } })
  })

  it('is null where nobody has started', () => {
    expect(activationRate([], { windowDays: 7, asOf: 0 })).toMatchObject({ rate: { value: null, n: 0 }, tooYoung: 0 })
  })
})
