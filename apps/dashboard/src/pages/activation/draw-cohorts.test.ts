import { expect, it } from 'vitest'
import { changedIn } from './draw-cohorts.ts'

const weeks = ['2026-10-05', '2026-10-12', '2026-10-19'].map((from) => ({ from }))

it('breaks the chart in the week in which the rule was changed, and not where that was before or never', () => {
  const at = (day: string) => changedIn(weeks, Date.parse(day))
  expect([at('2026-10-04T23:00:00Z'), at('2026-10-05'), at('2026-10-13'), at('2026-10-25'), changedIn(weeks, null), changedIn([], 1)]).toEqual([null, '2026-10-05', '2026-10-12', '2026-10-19', null, null])
})
