import type { Experience, Progress, PublishedExperience } from '@milepost/contract'
import { holdReasons } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { experiences, progress, session } from '../arbiter/experiences.fixture.ts'
import { everydayHolds } from '../arbiter/questions/everyday-holds.ts'
import { limitedHolds } from '../arbiter/questions/limited-holds.ts'
import { wholeHolds } from '../arbiter/questions/whole-holds.ts'
import { condition, subject } from '../conditions/conditions.fixture.ts'
import { hasHistory } from '../arbiter/has-history.ts'
import { everyday } from './everyday.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import { dayOf, observations, rules } from '../facts/observations.fixture.ts'
import { readingOf } from '../facts/reading.ts'
import { ordersOf } from '../orders.ts'
import type { Decision } from '../decision.ts'
import { limited } from '../limited.ts'
import type { Moment, Session, Subject } from '../moment.ts'
import { readsOf } from '../reads.ts'
import { whole } from '../whole.ts'

const published = (all: readonly Experience[]): PublishedExperience[] => all.map((one) => ({ ...one, ...ordersOf(one) }))
const isEveryday = (all: readonly Experience[]) => readsOf({ experiences: all }).isEveryday
const reading = readingOf(rules, dayOf)

/** Content that every manifest calls everyday. */
const plain = experiences.map((all) =>
  all.map(({ schedule: _, holdout: __, trigger, audience, ...one }) => ({ ...one, ...(trigger && { trigger: { ...trigger, delayMs: 0 } }), ...(audience && isEveryday([{ ...one, audience } as Experience]) && { audience }) }) as Experience),
)
/** A browser knows of nothing that is still to come. */
function momentOf(who: Subject, known: Progress, now: Session): Moment {
  const until = (instant: number) => Math.min(instant, who.now)
  const session = { ...now, startedAt: until(now.startedAt), events: now.events.map((event) => ({ ...event, at: until(event.at) })) }
  return { ...who, person: { ...(who.person ?? emptyFacts()), progress: known }, session }
}
const saysOf = ({ shown, held }: Decision) => ({
  shown: shown.map(({ experience, form }) => [experience.id, form]),
  held: held.map(({ experience, reason, behind }) => [experience.id, reason, behind]),
})

describe('the everyday repertoire', () => {
  it('judges every rule that is said to be everyday as the whole does', () => {
    const audience = condition.filter((rule) => isEveryday([{ kind: 'tooltip', id: 'a', name: 'a', target: '#a', body: 'a', audience: rule }]))
    fc.assert(
      fc.property(audience, subject, (rule, who) => {
        expect(everyday.evaluate(rule, who).truth).toBe(whole.evaluate(rule, who).truth)
      }),
      { numRuns: 2000 },
    )
  })

  it('decides on published content that is said to be everyday, for who has no history, as the whole does', () => {
    const touched = fc.constantFrom<Partial<Moment>>({}, { closed: {} })
    fc.assert(
      fc.property(plain, subject, session, touched, (all, who, now, more) => {
        const moment = { ...momentOf(who, {}, { ...now, shown: [] }), ...more }
        expect(hasHistory(moment)).toBe(false)
        expect(saysOf(everyday.decide(published(all), moment))).toEqual(saysOf(whole.decide(all, moment)))
      }),
      { numRuns: 1000 },
    )
  })

  it('of what is open decides for everybody as the whole does, but for what was put off elsewhere', () => {
    fc.assert(
      fc.property(plain, subject, progress, session, (all, who, known, now) => {
        const isOpen = ({ id }: Experience) => now.open.some(({ experience }) => experience === id)
        const kept = Object.fromEntries(Object.entries(known).map(([id, { snoozedUntil: _, ...one }]) => [id, one]))
        const moment = momentOf(who, kept, now)
        expect(saysOf(everyday.decide(published(all.filter(isOpen)), moment))).toEqual(saysOf(whole.decide(all.filter(isOpen), moment)))
      }),
      { numRuns: 1000 },
    )
  })

  it('reads of a few more observations what everyday rules ask for, as the whole does', () => {
    const audience = condition.filter((rule) => isEveryday([{ kind: 'tooltip', id: 'a', name: 'a', target: '#a', body: 'a', audience: rule }]))
    fc.assert(
      fc.property(audience, subject, observations(20), observations(20), (rule, who, before, after) => {
        const known = whole.observe(emptyFacts(), before, reading)
        // The kit's own events say how far a person came; a browser keeps that apart.
        const { progress } = whole.observe(known, after, reading)
        const seen = { ...who, person: { ...everyday.observe(known, after, reading), progress } }
        const all = { ...who, person: whole.observe(known, after, reading) }
        expect(everyday.evaluate(rule, seen).truth).toBe(whole.evaluate(rule, all).truth)
      }),
      { numRuns: 1000 },
    )
  })

  it('does not know when time alone changes an answer: who asks with it asks again', () => {
    fc.assert(
      fc.property(condition, subject, (rule, who) => {
        expect(everyday.evaluate(rule, who).changesAt).toBeNull()
      }),
    )
  })

  it('leaves what it cannot ask unknown', () => {
    const who = { now: 0, key: 'u1', person: emptyFacts(), dayOf, startOfDay: (day: number) => day }
    expect(everyday.evaluate({ kind: 'activeDays', withinDays: 7 }, who).truth).toBeNull()
    expect(everyday.evaluate({ kind: 'trait', trait: 'plan', op: 'startsWith', value: 'p' }, { ...who, person: { ...emptyFacts(), traits: { plan: [{ at: 0, value: 'pro' }] } } }).truth).toBeNull()
  })
})

describe('the everyday repertoire with its limits', () => {
  it('decides on published content that is said to be everyday as the whole does, whatever was before', () => {
    fc.assert(
      fc.property(plain, subject, progress, session, (all, who, known, now) => {
        expect(isEveryday(all)).toBe(true)
        const moment = momentOf(who, known, now)
        expect(saysOf(limited.decide(published(all), moment))).toEqual(saysOf(whole.decide(all, moment)))
      }),
      { numRuns: 1000 },
    )
  })

  it.each<[string, Partial<Moment>]>([
    ['was seen', { person: { ...emptyFacts(), progress: { a: { seenAt: [1] } } } }],
    ['was shown in this visit', { session: { startedAt: 0, events: [], shown: [{ experience: 'a', at: 1 }], started: [], open: [], targetMissing: [] } }],
    ['was closed by the collector', { closed: { a: null } }],
  ])('is asked as soon as something %s', (_, more) => {
    const fresh: Moment = momentOf({ now: 2, key: 'u1', dayOf, startOfDay: (day) => day }, {}, { startedAt: 0, events: [], shown: [], started: [], open: [], targetMissing: [] })
    expect([hasHistory(fresh), hasHistory({ ...fresh, ...more })]).toEqual([false, true])
  })
})

it('asks the reasons to hold in their order', () => {
  const own = holdReasons.filter((reason) => reason !== 'busy' && reason !== 'outranked')
  expect(Object.keys(wholeHolds)).toEqual(own)
  for (const some of [everydayHolds, limitedHolds]) expect(Object.keys(some)).toEqual(own.filter((reason) => reason in some))
})

describe('what a manifest says of its rules', () => {
  const one = { kind: 'tooltip', id: 'a', name: 'a', target: '#a', body: 'a' } as const
  const task = (doneWhen: unknown) => ({ kind: 'checklist', id: 'c', name: 'c', title: 'c', tasks: [{ id: 't', title: 't', doneWhen }] }) as Experience

  it.each<[string, Experience, boolean]>([
    ['nothing but a tip', one, true],
    ['an event', task({ kind: 'event', event: 'A', where: { x: 1, y: { op: 'atLeast', value: 2 } } }), true],
    ['an event whose property is a date', task({ kind: 'event', event: 'A', where: { x: { op: 'before', value: '2026-01-01' } } }), false],
    ['a trait deep in a rule', { ...one, audience: { kind: 'not', of: { kind: 'any', of: [{ kind: 'trait', trait: 'x', op: 'matches', value: 'a' }] } } }, false],
    ['an address by a pattern', { ...one, audience: { kind: 'url', op: 'regex', value: '^/a' } }, false],
    ['days of activity', { ...one, audience: { kind: 'activeDays', withinDays: 7 } }, false],
    ['a schedule', { ...one, schedule: { to: '2026-12-01' } }, false],
    ['a holdout', { ...one, holdout: 10 }, false],
    ['a delay', { ...one, trigger: { on: 'ready', delayMs: 5000 } }, false],
    ['a trigger without one', { ...one, trigger: { on: 'event', event: 'A', delayMs: 0 } }, true],
    ['a milestone', { ...one, audience: { kind: 'milestone', milestone: 'm' } }, false],
    ['how far somebody is elsewhere', { ...one, audience: { kind: 'progress', experience: 'b', is: 'done' } }, false],
    ['a trigger with a comparison', { ...one, trigger: { on: 'event', event: 'A', where: { x: { op: 'endsWith', value: 'a' } } } }, false],
    ['a tour that goes on by an event', { kind: 'tour', id: 't', name: 't', steps: [{ id: 's', body: 'b', advance: { on: 'event', event: 'A', where: { x: { op: 'contains', value: 'a' } } } }] }, false],
  ])('%s', (_, experience, expected) => {
    expect(isEveryday([experience])).toBe(expected)
  })

  it('is which events and elements they read', () => {
    const { streams, elements } = readsOf({
      experiences: [task({ kind: 'event', event: 'A' }), { ...one, audience: { kind: 'element', target: '#there' } }],
      milestones: [{ id: 'm', name: 'm', unit: 'person', when: { kind: 'event', event: 'A', where: { x: 1 } } }],
    })
    expect(streams).toEqual({ A: [{ key: 'A', where: {} }, { key: 'A\n[["x","equals",1]]', where: { x: 1 } }] })
    expect(elements).toEqual(['#there'])
  })
})
