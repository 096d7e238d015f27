import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import { contributionsOf } from './contribution.ts'
import { stageDays } from './day.ts'
import { histories } from './histories.fixture.ts'
import { findSpanAt } from './history.ts'

const calendar = calendarOf('Europe/Berlin')
const stages = [null, 'a', 'b', 'c']
const first = calendar.parseDay('2026-10-18')!
const end = calendar.parseDay('2026-11-15')!

describe('stage days', () => {
  it('reconcile: in stage tomorrow is in stage today and entered less left', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: first, max: end }), (all, from) => {
        const counts = all.flatMap((spans) => contributionsOf(spans, calendar).stages)
        const days = stageDays({ counts, stages, from, to: end })
        for (const [index, today] of days.entries()) {
          const tomorrow = days[index + 1]
          for (const [column, row] of today.stages.entries()) {
            if (tomorrow !== undefined) expect(tomorrow.stages[column]!.in).toBe(row.in + row.entered - row.left)
          }
        }
      }),
    )
  })

  it('say of each midnight what looking every history up at that instant says', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const counts = all.flatMap((spans) => contributionsOf(spans, calendar).stages)
        for (const { day, stages: rows } of stageDays({ counts, stages, from: first, to: end })) {
          const justBefore = calendar.startOfDay(day) - 1
          const there = all.map((spans) => findSpanAt(spans, justBefore)).filter((span) => span !== undefined)
          for (const row of rows) expect(row.in).toBe(there.filter(({ stage }) => stage === row.stage).length)
        }
      }),
    )
  })

  it('take what happened before the range as its beginning, and leave out what comes after', () => {
    const counts = [
      { day: 3, stage: 'a', entered: 5, left: 2 },
      { day: 10, stage: 'a', entered: 1, left: 2 },
      { day: 12, stage: 'a', entered: 9, left: 0 },
    ]
    expect(stageDays({ counts, stages: ['a'], from: 10, to: 12 })).toEqual([
      { day: 10, stages: [{ stage: 'a', in: 3, entered: 1, left: 2 }] },
      { day: 11, stages: [{ stage: 'a', in: 2, entered: 0, left: 0 }] },
    ])
  })

  it('are none where the range is empty', () => {
    expect(stageDays({ counts: [], stages: ['a'], from: 5, to: 5 })).toEqual([])
  })
})
