import { describe, expect, it } from 'vitest'
import { aModel } from '../../testing-fixtures/model.ts'
import { changeOver, countsAtEnd, countsNow } from './counts.ts'

describe('counts in each stage', () => {
  it('names every stage of the model in its order, also those without anybody', () => {
    const rows = countsNow({ model: aModel(), now: [{ stage: 'purchase', count: 3 }] })
    expect(rows.map(({ count }) => count)).toEqual([0, 0, 0, 0, 3, 0, 0, 0, 0])
  })

  it('shows those in no stage last, and only if there are any', () => {
    const rows = countsNow({ model: aModel(), now: [{ stage: null, count: 2 }] })
    expect(rows.at(-1)).toEqual({ stage: null, count: 2 })
    expect(countsNow({ model: aModel(), now: [{ stage: null, count: 0 }] })).toHaveLength(9)
  })

  it('says how a stage has changed over the period', () => {
    const day = (entered: number, left: number) => ({ day: '2026-10-01', provisional: false, stages: { purchase: { in: 5, entered, left } } })
    expect(changeOver({ days: [day(4, 1), day(2, 0)] }, 'purchase')).toBe('+5')
    expect(changeOver({ days: [day(0, 3)] }, 'purchase')).toBe('\u22123')
    expect(changeOver({ days: [day(1, 1)] }, 'renewal')).toBe('\u00b10')
  })
})

it('counts who stands where when the days end', () => {
  const days = [{ day: '2026-11-01', provisional: false, stages: { trial: { in: 3, entered: 2, left: 1 } } }]
  expect(countsAtEnd({ days, now: [{ stage: 'trial', count: 9 }] })).toEqual(new Map([['trial', 4]]))
  expect(countsAtEnd({ days: [], now: [{ stage: 'trial', count: 9 }] })).toEqual(new Map([['trial', 9]]))
})
