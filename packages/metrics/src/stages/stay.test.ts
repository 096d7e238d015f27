import { describe, expect, it } from 'vitest'
import { dayMs } from '../calendar/day.ts'
import { staysOf } from './stay.ts'

function stay(stage: string | null, from: number, to: number | null) {
  return { stage, enteredAt: from * dayMs, leftAt: to === null ? null : to * dayMs, holding: [] }
}

describe('stays', () => {
  it('count those who are still there, so that the median is not that of the leavers alone', () => {
    const histories = [[stay('trial', 0, 2)], [stay('trial', 0, 3)], [stay('trial', 0, null)], [stay('trial', 0, null)], [stay('trial', 0, 8)]]
    const [trial] = staysOf(histories, ['trial'], 10 * dayMs)
    expect(trial).toMatchObject({ stage: 'trial', n: 5, stillIn: 2, medianDays: 8, lastObservationDays: 10 })
  })

  it('count every stay of one subject, and end at the instant they are known for', () => {
    const histories = [[stay('trial', 0, 2), stay('paid', 2, 5), stay('trial', 5, 30), stay(null, 30, null)], [stay('trial', 40, null)]]
    const [trial, paid] = staysOf(histories, ['trial', 'paid'], 10 * dayMs)
    expect(trial).toMatchObject({ n: 2, stillIn: 1, medianDays: 2 })
    expect(paid).toMatchObject({ n: 1, stillIn: 0, medianDays: 3 })
  })

  it('have no median where fewer than half have left', () => {
    const [trial] = staysOf([[stay('trial', 0, 1)], [stay('trial', 0, null)], [stay('trial', 0, null)]], ['trial'], 9 * dayMs)
    expect(trial).toMatchObject({ medianDays: null, lastObservationDays: 9 })
  })
})
