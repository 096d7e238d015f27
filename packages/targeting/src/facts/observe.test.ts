import type { Observation } from '@milepost/contract'
import { kitEvents, limits } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { murmur3 } from '../draw.ts'
import { emptyFacts } from './empty-facts.ts'
import { mergeFacts } from './merge-facts.ts'
import { dayOf, hourMs, observations, reading, start } from './observations.fixture.ts'
import { observe } from './observe.ts'

const track = (event: string, at: number, properties = {}): Observation => ({ id: `${event} ${at}`, type: 'track', event, at, properties })
const kit = (kind: keyof typeof kitEvents, at: number, more = {}) => track(kitEvents[kind], at, { experience: 'nps', ...more })
const says = (at: number, traits: Record<string, unknown>): Observation => ({ id: `i ${at}`, type: 'identify', at, traits })
const facts = (...list: Observation[]) => observe(emptyFacts(), list, reading)

/** Every observation alone onto the document before it. */
const oneByOne = (list: readonly Observation[]) => list.reduce((known, one) => observe(known, one, reading), emptyFacts())

describe('observe', () => {
  it('gives the same document in any order, one by one or all at once', () => {
    const shuffled = observations(60).chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, otherwise]) => {
        expect(oneByOne(otherwise)).toEqual(observe(emptyFacts(), list, reading))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same document however it is split into documents that are merged', () => {
    const split = observations(60).chain((list) => fc.tuple(fc.constant(list), fc.array(fc.boolean(), { minLength: 60, maxLength: 60 })))
    fc.assert(
      fc.property(split, ([list, left]) => {
        const a = observe(emptyFacts(), list.filter((_, i) => left[i]), reading)
        const b = observe(emptyFacts(), list.filter((_, i) => !left[i]), reading)
        const whole = observe(emptyFacts(), list, reading)
        expect(mergeFacts(a, b)).toEqual(whole)
        expect(mergeFacts(b, a)).toEqual(whole)
        expect(mergeFacts(whole, emptyFacts())).toEqual(whole)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same document in any order also where every cap is exceeded', () => {
    const busy = (seed: number, i: number): Observation => {
      const random = (below: number, what: string) => murmur3(`${what} ${i}`, seed) % below
      const at = start + random(24 * 30 * 60, 'hour') * hourMs
      const n = random(400, 'name')
      if (i % 4 === 0) return says(at, { plan: n % 3, [`trait ${n}`]: n })
      if (i % 4 === 1) return kit('seen', at, { experience: `e${n % 3}` })
      if (i % 4 === 2) return kit('answered', at, { questionType: 'nps', submission: `s${n}`, question: 'q', value: n % 11 })
      return track(n < 250 ? 'Board Created' : `Event ${n}`, at)
    }
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const list = Array.from({ length: 1600 }, (_, i) => busy(seed, i))
        const whole = observe(emptyFacts(), list, reading)
        expect(observe(emptyFacts(), list.toReversed(), reading)).toEqual(whole)
        expect(oneByOne(list)).toEqual(whole)
        expect(whole.streams['Board Created']).toHaveLength(limits.streamTimes)
        expect(whole.traits.plan).toHaveLength(limits.traitChanges)
        expect(Object.keys(whole.traits)).toHaveLength(limits.traitNames)
        expect(whole.scores).toHaveLength(limits.scores)
        expect(whole.progress.e0?.seenAt).toHaveLength(limits.exposures)
      }),
      { numRuns: 5 },
    )
  })

  it('leaves the document it was given as it is', () => {
    fc.assert(
      fc.property(observations(20), observations(5), (before, after) => {
        const known = observe(emptyFacts(), before, reading)
        const copy = structuredClone(known)
        observe(known, after, reading)
        expect(known).toEqual(copy)
      }),
    )
  })

  it('counts tracks, pages and screens as activity, but neither traits nor the kit', () => {
    const known = facts(says(start, { plan: 'pro' }), track('Board Created', start + hourMs), kit('seen', start + 50 * hourMs))
    expect(known).toMatchObject({ firstAt: start, lastAt: start + hourMs, activeDays: { [dayOf(start)]: [start + hourMs, start + hourMs] } })
    expect(Object.keys(known.activeDays)).toHaveLength(1)
    expect(Object.keys(known.events)).toEqual(['Board Created'])
  })

  it('takes a page for a page, whatever the host calls it', () => {
    const known = facts({ ...track(kitEvents.seen, start, { experience: 'nps' }), type: 'page' })
    expect(known).toMatchObject({ lastAt: start, progress: {} })
  })

  it('keeps the times of the streams that rules read, and of no others', () => {
    const known = facts(track('Board Created', start), track('Board Created', start + 1, { plan: 'pro' }), track('Card Moved', start + 2))
    expect(known.streams).toEqual({
      'Board Created': [start, start + 1],
      'Board Created\n[["plan","equals","pro"]]': [start + 1],
    })
  })

  it('turns the events of the kit into progress and scores', () => {
    const known = facts(
      kit('seen', start),
      kit('seen', start + 1),
      kit('dismissed', start + 2),
      kit('reopened', start + 3),
      kit('snoozed', start + 4, { until: start + 99 }),
      kit('answered', start + 5, { questionType: 'nps', submission: 's', question: 'q1', value: 3 }),
      kit('answered', start + 6, { questionType: 'nps', submission: 's', question: 'q1', value: 9 }),
      kit('answered', start + 7, { questionType: 'text', submission: 's', question: 'q2', value: 'good' }),
      kit('submitted', start + 8),
      kit('taskCompleted', start + 9, { experience: 'welcome', task: 'one' }),
    )
    expect(known.progress).toEqual({
      nps: {
        seenAt: [start, start + 1],
        dismissedAt: start + 2,
        reopenedAt: start + 3,
        snoozedUntil: start + 99,
        parts: { q1: start + 5, q2: start + 7 },
        doneAt: start + 8,
      },
      welcome: { parts: { one: start + 9 } },
    })
    expect(known.scores).toEqual([{ at: start + 6, type: 'nps', value: 9, survey: 'nps', submission: 's' }])
  })

  it('finds a trait that came late between two equal ones', () => {
    const known = observe(facts(says(start, { plan: 'a' }), says(start + 2, { plan: 'a' })), says(start + 1, { plan: 'b' }), reading)
    expect(known.traits.plan?.map(({ value }) => value)).toEqual(['a', 'b', 'a'])
  })

  it('keeps the first saying of a value that is then said every day for a year', () => {
    const days = Array.from({ length: 365 }, (_, day) => says(start + day * 24 * hourMs, { plan: day < 200 ? 'trial' : 'pro' }))
    const plan = facts(...days).traits.plan ?? []
    expect(plan.length).toBeLessThanOrEqual(limits.traitChanges)
    expect(plan.find(({ value }) => value === 'pro')?.at).toBe(start + 200 * 24 * hourMs)
    expect(plan.at(-1)).toEqual({ at: start + 364 * 24 * hourMs, value: 'pro' })
  })

  it('is not led astray by names that objects have already', () => {
    const known = facts(track('constructor', start), track('__proto__', start), says(start, { toString: 'x' }))
    expect(known.streams.constructor).toEqual([start])
    expect(Object.getPrototypeOf(known.events)).toBe(Object.prototype)
    expect(Object.keys(known.events)).toEqual(['constructor'])
  })
})
