import type { Experience } from '@milepost/contract'
import { holdReasons, interruptionOf } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subject } from '../conditions/conditions.fixture.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import { mergeProgress } from '../facts/progress.ts'
import type { Moment } from '../moment.ts'
import { explain } from '../explain.ts'
import { decide } from '../whole.ts'
import { experiences, progress, session } from './experiences.fixture.ts'
import { dayMs, saysOf, survey } from './moments.fixture.ts'

const moment: fc.Arbitrary<Moment> = fc.record({ subject, session, progress }).map(({ subject, session, progress }) => {
  const person = subject.person ?? emptyFacts()
  return { ...subject, person: { ...person, progress: mergeProgress(person.progress, progress) }, session }
})
const isPassive = (experience: Experience) => interruptionOf[experience.kind] === 'passive'
const isAmbient = (experience: Experience) => interruptionOf[experience.kind] === 'ambient'

describe('decide', () => {
  it('shows at most one in full, beside it at most one ambient one, and shows or holds each, with one reason', () => {
    fc.assert(
      fc.property(experiences, moment, (all, now) => {
        const { shown, held } = decide(all, now)
        const full = shown.filter(({ form }) => form === 'full').map(({ experience }) => experience)
        expect(full.filter(isAmbient).length).toBeLessThanOrEqual(1)
        expect(full.length - full.filter(isAmbient).length).toBeLessThanOrEqual(1)
        expect(shown.filter(({ experience, form }) => !isPassive(experience) && form !== 'full')).toEqual([])
        expect([...shown, ...held].map(({ experience }) => experience.id).sort()).toEqual(all.map(({ id }) => id).sort())
        for (const { reason, behind } of held) {
          expect(holdReasons).toContain(reason)
          expect(behind !== undefined).toBe(reason === 'busy' || reason === 'outranked')
          if (behind !== undefined) expect(shown.map(({ experience, form }) => form === 'full' && experience.id)).toContain(behind)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same for the same input, in whatever order experiences are listed', () => {
    const shuffled = experiences.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, moment, ([all, otherwise], now) => {
        const copy = structuredClone({ ...now, dayOf: 0, startOfDay: 0 })
        const decision = decide(all, now)
        expect(decide(all, now)).toEqual(decision)
        expect(decide(otherwise, now)).toEqual(decision)
        expect({ ...now, dayOf: 0, startOfDay: 0 }).toEqual(copy)
      }),
      { numRuns: 500 },
    )
  })

  it('changes nothing for the others when one is added that this person never gets', () => {
    const stranger = survey('stranger', { audience: { kind: 'any', of: [] }, priority: 100 })
    fc.assert(
      fc.property(experiences, moment, (all, now) => {
        const before = decide(all, now)
        const after = decide([...all, stranger], now)
        expect(after.shown).toEqual(before.shown)
        expect(after.held.filter(({ experience }) => experience !== stranger)).toEqual(before.held)
        expect(after.wakeAt).toBe(before.wakeAt)
      }),
      { numRuns: 500 },
    )
  })

  it('decides nothing else before wakeAt, though time goes on', () => {
    fc.assert(
      fc.property(experiences, moment, fc.double({ min: 0, max: 1, noNaN: true }), (all, now, part) => {
        const decision = decide(all, now)
        const { wakeAt } = decision
        if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(now.now)
        const until = (wakeAt ?? now.now + 400 * dayMs) - 1
        for (const then of [now.now + Math.floor((until - now.now) * part), until])
          expect(saysOf(decide(all, { ...now, now: then }))).toEqual(saysOf(decision))
      }),
      { numRuns: 800 },
    )
  })

  it('names for what is held an instant that is not before the next pass', () => {
    fc.assert(
      fc.property(experiences, moment, (all, now) => {
        const { held, wakeAt } = decide(all, now)
        for (const { until } of held) if (until !== null) expect(wakeAt).toBeLessThanOrEqual(until)
      }),
      { numRuns: 500 },
    )
  })

  it('shows again what it showed, once that is on screen', () => {
    fc.assert(
      fc.property(experiences, moment, (all, now) => {
        const { shown } = decide(all, now)
        const open = shown.map(({ experience: { id }, form }) => {
          const engaged = now.session.open.find(({ experience }) => experience === id)?.engaged ?? false
          return { experience: id, form, engaged }
        })
        const settled = { ...now, session: { ...now.session, open } }
        expect(decide(all, settled).shown).toEqual(shown)
      }),
      { numRuns: 500 },
    )
  })
})

describe('explain', () => {
  it('says of each what the decision says', () => {
    fc.assert(
      fc.property(experiences, moment, (all, now) => {
        const { shown, held } = decide(all, now)
        for (const { id } of all) {
          const why = explain(id, all, now)
          expect(why?.form ?? null).toBe(shown.find(({ experience }) => experience.id === id)?.form ?? null)
          expect(why?.held ?? null).toEqual(held.find(({ experience }) => experience.id === id) ?? null)
          const first = why?.answers.find(({ holds }) => holds)
          if (why?.held && !why.held.behind) expect(first?.reason).toBe(why.held.reason)
          else expect(first).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('knows nothing of what is not published', () => {
    expect(explain('nothing', [], { now: 0, key: '', dayOf: () => 0, startOfDay: () => 0, session: { startedAt: 0, events: [], shown: [], started: [], open: [], targetMissing: [] } })).toBeUndefined()
  })
})
