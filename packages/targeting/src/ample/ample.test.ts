import type { Experience, PublishedExperience } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { experiences, progress, session } from '../arbiter/experiences.fixture.ts'
import { condition, subject } from '../conditions/conditions.fixture.ts'
import type { Decision } from '../decision.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import { dayOf, observations, rules } from '../facts/observations.fixture.ts'
import { readingOf } from '../facts/reading.ts'
import { ordersOf } from '../orders.ts'
import { readsOf } from '../reads.ts'
import { whole } from '../whole.ts'
import { ample } from './ample.ts'

const one = { kind: 'tooltip', id: 'a', name: 'a', target: '#a', body: 'a' } as const
const isAmple = (audience: Experience['audience']) => readsOf({ experiences: [{ ...one, ...(audience && { audience }) }] }).isAmple === true
const audience = condition.filter(isAmple)
const reading = readingOf(rules, dayOf)

describe('the ample repertoire', () => {
  it('judges every rule that it is said to be enough for as the whole does', () => {
    fc.assert(
      fc.property(audience, subject, (rule, who) => {
        expect(ample.evaluate(rule, who).truth).toBe(whole.evaluate(rule, who).truth)
      }),
      { numRuns: 2000 },
    )
  })

  it('decides on published content that it is said to be enough for as the whole does, schedules, holdouts and all', () => {
    const plain = experiences.map((all) => all.map(({ audience, ...one }) => ({ ...one, ...(isAmple(audience) && audience && { audience }) }) as Experience))
    const published = (all: readonly Experience[]): PublishedExperience[] => all.map((one) => ({ ...one, ...ordersOf(one) }))
    fc.assert(
      fc.property(plain, subject, progress, session, (all, who, known, now) => {
        const moment = { ...who, person: { ...(who.person ?? emptyFacts()), progress: known }, session: now }
        const says = ({ shown, held }: Decision) => ({
          shown: shown.map(({ experience, form }) => [experience.id, form]),
          held: held.map(({ experience, reason, behind }) => [experience.id, reason, behind]),
        })
        expect(says(ample.decide(published(all), moment))).toEqual(says(whole.decide(all, moment)))
      }),
      { numRuns: 1000 },
    )
  })

  it('reads of a few more observations what such rules ask for, as the whole does', () => {
    fc.assert(
      fc.property(audience, subject, observations(20), observations(20), (rule, who, before, after) => {
        const known = whole.observe(emptyFacts(), before, reading)
        // The kit's own events say how far a person came; a browser keeps that apart.
        const { progress } = whole.observe(known, after, reading)
        const seen = { ...who, person: { ...ample.observe(known, after, reading), progress } }
        const all = { ...who, person: whole.observe(known, after, reading) }
        expect(ample.evaluate(rule, seen).truth).toBe(whole.evaluate(rule, all).truth)
      }),
      { numRuns: 1000 },
    )
  })
})

it.each<[string, Experience['audience'], boolean]>([
  ['nothing', undefined, true],
  ['a date among the traits', { kind: 'elapsed', since: { trait: 'createdAt' }, atMost: 60 }, true],
  ['the first visit', { kind: 'elapsed', since: 'firstSeen', atMost: 60 }, false],
  ['the last visit', { kind: 'not', of: { kind: 'elapsed', since: 'lastSeen', atLeast: 7 } }, false],
  ['days of activity', { kind: 'activeDays', withinDays: 7 }, false],
  ['a score', { kind: 'any', of: [{ kind: 'score', type: 'nps', from: 9 }] }, false],
  ['a device, a language, a stage, a sample', { kind: 'all', of: [{ kind: 'device', in: ['phone'] }, { kind: 'stage', model: 'm', in: ['s'] }, { kind: 'sample', percent: 10 }] }, true],
  ['an address by a pattern', { kind: 'url', op: 'regex', value: '^/a' }, true],
])('is enough for %s: %s', (_, rule, expected) => {
  expect(isAmple(rule)).toBe(expected)
})
