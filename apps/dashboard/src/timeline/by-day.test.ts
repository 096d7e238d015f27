import { expect, it } from 'vitest'
import { byDay } from './by-day.ts'

it('puts what happened around midnight into the days of the project', () => {
  const item = (time: string) => ({ at: Date.parse(time), kind: 'event' as const, title: time, detail: null, person: null, properties: {} })
  const items = [item('2026-10-13T09:00:00Z'), item('2026-10-12T22:30:00Z'), item('2026-10-12T21:30:00Z')]
  expect(byDay(items, 'Europe/Berlin').map(({ day, items }) => [day, items.length])).toEqual([
    ['2026-10-13', 2],
    ['2026-10-12', 1],
  ])
})
