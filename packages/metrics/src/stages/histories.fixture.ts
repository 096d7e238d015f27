import fc from 'fast-check'
import { dayMs } from '../calendar/day.ts'
import type { Span } from './history.ts'

const stages = [null, 'a', 'b', 'c'] as const

/** A history of up to eight stays in three stages or none, within three weeks of November 2026, often several on a day. */
export const history: fc.Arbitrary<Span[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 21 * 4 }), { maxLength: 8 }),
    fc.array(fc.constantFrom(...stages), { minLength: 8, maxLength: 8 }),
  )
  .map(([quarters, picked]) => {
    const spans: Span[] = []
    for (const [index, quarter] of quarters.sort((a, b) => a - b).entries()) {
      const stage = picked[index] ?? null
      const enteredAt = Date.UTC(2026, 9, 20) + (quarter * dayMs) / 4
      const current = spans.at(-1)
      if (current?.stage === stage) continue
      if (current !== undefined) current.leftAt = enteredAt
      spans.push({ stage, enteredAt, leftAt: null, holding: stage === null ? [] : [stage] })
    }
    return spans
  })

export const histories = fc.array(history, { maxLength: 12 })
