import type { Condition } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTimes } from '../facts/change-times.ts'
import { factsAsOf } from '../facts/facts-as-of.ts'
import { subjectWith } from './cases.fixture.ts'
import { condition, leaf, subject } from './conditions.fixture.ts'
import { evaluate } from '../whole.ts'

const not = (of: Condition): Condition => ({ kind: 'not', of })
const all = (...of: Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: Condition[]): Condition => ({ kind: 'any', of })
const yes = all()
const no = any()
const unknown: Condition = { kind: 'url', value: '/' }

describe('evaluate', () => {
  it('follows the tables of Kleene', () => {
    const truth = (rule: Condition) => evaluate(rule, subjectWith()).truth
    const table = [yes, no, unknown].flatMap((a) => [yes, no, unknown].map((b) => [truth(all(a, b)), truth(any(a, b))]))
    expect(table).toEqual([
      [true, true],
      [false, true],
      [null, true],
      [false, true],
      [false, false],
      [false, null],
      [null, true],
      [false, null],
      [null, null],
    ])
    expect([yes, no, unknown].map((a) => truth(not(a)))).toEqual([false, true, null])
  })

  it('knows De Morgan and double negation, in truth and in time', () => {
    fc.assert(
      fc.property(condition, condition, subject, (a, b, who) => {
        const says = (rule: Condition) => {
          const { truth, changesAt } = evaluate(rule, who)
          return { truth, changesAt }
        }
        expect(evaluate(not(all(a, b)), who).truth).toBe(evaluate(any(not(a), not(b)), who).truth)
        expect(says(not(all(a, b)))).toEqual(says(any(not(a), not(b))))
        expect(says(not(any(a, b)))).toEqual(says(all(not(a), not(b))))
        expect(says(not(not(a)))).toEqual(says(a))
      }),
      { numRuns: 500 },
    )
  })

  it('changes nothing before changesAt, though time goes on', () => {
    fc.assert(
      fc.property(condition, subject, fc.double({ min: 0, max: 1, noNaN: true }), (rule, who, part) => {
        const { truth, changesAt } = evaluate(rule, who)
        if (changesAt !== null) expect(changesAt).toBeGreaterThan(who.now)
        const until = changesAt ?? who.now + 400 * 86_400_000
        for (const now of [who.now + Math.floor((until - 1 - who.now) * part), until - 1])
          expect(evaluate(rule, { ...who, now }).truth).toBe(truth)
      }),
      { numRuns: 2000 },
    )
  })

  it('names for a single question the very instant at which its truth is another', () => {
    fc.assert(
      fc.property(leaf, subject, (rule, who) => {
        const { truth, changesAt } = evaluate(rule, who)
        if (changesAt !== null) expect(evaluate(rule, { ...who, now: changesAt }).truth).not.toBe(truth)
      }),
      { numRuns: 2000 },
    )
  })

  it('finds every change of the truth by walking from one changesAt to the next', () => {
    fc.assert(
      fc.property(leaf, subject, (rule, who) => {
        const walked = new Map<number, unknown>()
        let now: number | null = 0
        while (now !== null && now <= who.now) {
          const verdict = evaluate(rule, { ...who, now })
          walked.set(now, verdict.truth)
          now = verdict.changesAt
        }
        for (const at of changeTimes(who.person ?? who.account ?? emptyLife).filter((time) => time <= who.now)) {
          const latest = [...walked].findLast(([from]) => from <= at)
          expect(evaluate(rule, { ...who, now: at }).truth).toBe(latest?.[1])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('sees of the past what could be seen then', () => {
    fc.assert(
      fc.property(condition, subject, (rule, who) => {
        if (!who.person) return
        const { reopenedAt } = who.person.progress.nps ?? {}
        if (reopenedAt !== undefined) return
        const then = { ...who, person: factsAsOf(who.person, who.now) }
        expect(evaluate(rule, then).truth).toBe(evaluate(rule, who).truth)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes a false part for the last word, also about time', () => {
    const soon: Condition = { kind: 'event', event: 'A', withinDays: 1 }
    const who = subjectWith({ now: 10, person: { ...emptyLife, streams: { A: [5] } } })
    expect(evaluate(all(no, soon), who).changesAt).toBeNull()
    expect(evaluate(any(yes, soon), who).changesAt).toBeNull()
    expect(evaluate(all(yes, soon), who).changesAt).toBe(86_400_005)
  })
})

const emptyLife = { firstAt: null, lastAt: null, events: {}, streams: {}, activeDays: {}, traits: {}, scores: [], progress: {} }
