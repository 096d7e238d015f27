import type { Leaf } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseOf, evaluate } from '../whole.ts'
import { leaf, subject } from './conditions.fixture.ts'

const dayMs = 86_400_000

describe('the course of a question', () => {
  it('answers at every later instant what it answers when it is asked anew, in whatever order it is asked', () => {
    fc.assert(
      fc.property(leaf, subject, fc.array(fc.nat(120 * dayMs), { maxLength: 8 }), (question, who, later) => {
        const course = courseOf(question as Leaf, who)
        for (const ms of later) {
          const now = who.now + ms
          expect(course(now)).toEqual(evaluate(question, { ...who, now }))
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('goes from change to change as asking anew does, to the last', () => {
    fc.assert(
      fc.property(leaf, subject, (question, who) => {
        const course = courseOf(question as Leaf, who)
        let now: number | null = who.now
        for (let changes = 0; now !== null && changes < 1_000; changes++) {
          const anew = evaluate(question, { ...who, now })
          expect(course(now)).toEqual(anew)
          now = anew.changesAt
        }
        expect(now).toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})
