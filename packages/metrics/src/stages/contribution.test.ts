import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../calendar/calendar.ts'
import { dayMs } from '../calendar/day.ts'
import { contributionsOf, differenceOf, sumOf } from './contribution.ts'
import { histories } from './histories.fixture.ts'
import type { Span } from './history.ts'

const calendar = calendarOf('Europe/Berlin')

function span(stage: string | null, enteredAt: number, leftAt: number | null): Span {
  return { stage, enteredAt, leftAt, holding: stage === null ? [] : [stage] }
}

describe('what a history contributes', () => {
  it('counts entering and leaving on the days they happen, and the moves between', () => {
    const utc = calendarOf('UTC')
    const spans = [span(null, 0, 5), span('trial', 5, dayMs), span('paid', dayMs, 3 * dayMs), span(null, 3 * dayMs, null)]
    expect(contributionsOf(spans, utc)).toEqual({
      stages: [
        { day: 0, stage: null, entered: 1, left: 1 },
        { day: 0, stage: 'trial', entered: 1, left: 0 },
        { day: 1, stage: 'trial', entered: 0, left: 1 },
        { day: 1, stage: 'paid', entered: 1, left: 0 },
        { day: 3, stage: 'paid', entered: 0, left: 1 },
        { day: 3, stage: null, entered: 1, left: 0 },
      ],
      moves: [
        { day: 0, from: null, to: 'trial', moves: 1 },
        { day: 1, from: 'trial', to: 'paid', moves: 1 },
        { day: 3, from: 'paid', to: null, moves: 1 },
      ],
    })
  })

  it('has nothing to say of somebody who is nowhere', () => {
    expect(contributionsOf([], calendar)).toEqual({ stages: [], moves: [] })
  })

  it('counts each of several stays within one day', () => {
    const { stages, moves } = contributionsOf([span('a', 1, 2), span('b', 2, 3), span('a', 3, 4), span('b', 4, null)], calendarOf('UTC'))
    expect(stages).toEqual([
      { day: 0, stage: 'a', entered: 2, left: 2 },
      { day: 0, stage: 'b', entered: 2, left: 1 },
    ])
    expect(moves).toContainEqual({ day: 0, from: 'a', to: 'b', moves: 2 })
  })

  it('is nothing, where a history takes its own place', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const sum = sumOf(all.map((spans) => contributionsOf(spans, calendar)))
        expect(differenceOf(sum, sum)).toEqual({ stages: [], moves: [] })
      }),
    )
  })

  it('keeps counters right: subtracting the old and adding the new equals counting anew', () => {
    fc.assert(
      fc.property(histories, histories, (before, after) => {
        const replaced = before.map((old, index) => after[index] ?? old)
        let counters = sumOf(before.map((spans) => contributionsOf(spans, calendar)))
        before.forEach((old, index) => {
          const difference = differenceOf(contributionsOf(old, calendar), contributionsOf(replaced[index]!, calendar))
          counters = sumOf([counters, difference])
        })
        const anew = sumOf(replaced.map((spans) => contributionsOf(spans, calendar)))
        expect(sorted(counters.stages)).toEqual(sorted(anew.stages))
        expect(sorted(counters.moves)).toEqual(sorted(anew.moves))
      }),
    )
  })
})

function sorted<Row>(rows: Row[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}
