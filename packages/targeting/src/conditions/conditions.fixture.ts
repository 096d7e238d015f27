import type { Condition } from '@milepost/contract'
import fc from 'fast-check'
import { emptyFacts } from '../facts/empty-facts.ts'
import { dayOf, instant, observations, rules, startOfDay } from '../facts/observations.fixture.ts'
import { observe } from '../facts/observe.ts'
import { readingOf } from '../facts/reading.ts'
import type { Subject } from '../moment.ts'

const days = fc.constantFrom(0.5, 1, 7, 7.25, 30)
const few = fc.integer({ min: 0, max: 4 })
const experience = fc.constantFrom('welcome', 'nps')
const optional = { requiredKeys: ['kind'] as ['kind'] }

const event = fc.record({ kind: fc.constant('event' as const), of: fc.constantFrom('person' as const, 'account' as const), event: fc.constantFrom('Board Created', 'constructor', 'Never'), atLeast: few, atMost: few, withinDays: days }, { requiredKeys: ['kind', 'event'] })
const activeDays = fc.record({ kind: fc.constant('activeDays' as const), withinDays: fc.integer({ min: 0, max: 20 }), endingDaysAgo: few, atLeast: few, atMost: few }, { requiredKeys: ['kind', 'withinDays'] })
const trait = fc.record({ kind: fc.constant('trait' as const), trait: fc.constantFrom('plan', 'seats', 'role'), op: fc.constantFrom('equals' as const, 'exists' as const, 'atLeast' as const), value: fc.constantFrom('a', 'b', 3) })
const milestone = fc.record({ kind: fc.constant('milestone' as const), milestone: fc.constantFrom('m', 'n'), reached: fc.boolean() })
const score = fc.record({ kind: fc.constant('score' as const), type: fc.constantFrom('nps' as const, 'ces2' as const), from: few, withinDays: days }, { requiredKeys: ['kind', 'type'] })
const progress = fc.record({ kind: fc.constant('progress' as const), experience, is: fc.constantFrom('seen' as const, 'notSeen' as const, 'done' as const, 'notDone' as const, 'dismissed' as const) })
const elapsed = fc.record({ kind: fc.constant('elapsed' as const), since: fc.constantFrom('firstSeen' as const, 'lastSeen' as const, { trait: 'endsAt' }), atLeast: fc.integer({ min: -30, max: 30 }), atMost: fc.double({ min: -30, max: 30, noNaN: true }) }, { requiredKeys: ['kind', 'since'] })
const sample = fc.record({ kind: fc.constant('sample' as const), percent: fc.integer({ min: 0, max: 100 }) }, optional).map((leaf) => ({ percent: 50, ...leaf }))
const url = fc.record({ kind: fc.constant('url' as const), value: fc.constantFrom('/a*', '*b', '/') })

export const leaf: fc.Arbitrary<Condition> = fc.oneof(event, activeDays, trait, milestone, score, progress, elapsed, sample, url)

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
})).condition

const reading = readingOf(rules, dayOf)
const endsAt = instant.map((at) => [{ at: 0, value: new Date(at).toISOString() }])

/** Somebody at some moment within or after ninety days of life, of whom more or less is known. */
export const subject: fc.Arbitrary<Subject> = fc
  .record({
    list: observations(40),
    now: instant,
    endsAt,
    milestones: fc.option(fc.dictionary(fc.constantFrom('m', 'n'), instant)),
    known: fc.boolean(),
    partial: fc.boolean(),
    path: fc.option(fc.constantFrom('/a', '/ab', '/')),
  })
  .map(({ list, now, endsAt, milestones, known, partial, path }) => {
    const facts = observe(emptyFacts(), list, reading)
    const person = { ...facts, traits: { ...facts.traits, endsAt }, ...(milestones && { milestones }) }
    return {
      now,
      key: `u${now}`,
      dayOf,
      startOfDay,
      partial,
      ...(known && { person }),
      ...(path !== null && { page: { href: path, path, query: '', hash: '' } }),
    }
  })
