import type { Condition, Experience, ExperienceProgress, PublishedExperience } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { experiences, progress, session } from '../arbiter/experiences.fixture.ts'
import { sessionWith, tooltip } from '../arbiter/moments.fixture.ts'
import { subject } from '../conditions/conditions.fixture.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import { ordersOf } from '../orders.ts'
import { whole } from '../whole.ts'
import type { Session } from '../moment.ts'
import { mayApply } from './may-apply.ts'

const published = (one: Experience): PublishedExperience => ({ ...one, ...ordersOf(one) })
const page = { href: '/a?x=1', path: '/a', query: '?x=1', hash: '' }

describe('what may apply at an address', () => {
  it('is all but what the arbiter holds there whatever else is known, and at any time', () => {
    let ruledOut = 0
    fc.assert(
      fc.property(experiences, subject, progress, session, subject, (all, who, known, now, other) => {
        fc.pre(who.page !== undefined)
        const list = all.map(published)
        const idle = list.filter((one) => !mayApply(one, who.page!, known, now)).map(({ id }) => id)
        ruledOut += idle.length
        for (const { page: _, ...someone } of [who, other]) {
          const person = { ...(someone.person ?? emptyFacts()), progress: known }
          const moment = { ...someone, page: who.page!, person, session: now }
          const { shown, held } = whole.decide(list, moment)
          expect(shown.filter(({ experience }) => idle.includes(experience.id))).toEqual([])
          // Whoever asks only about the rest decides the same.
          const candidates = list.filter(({ id }) => !idle.includes(id))
          const decision = whole.decide(list, moment, undefined, candidates)
          expect(decision.shown).toEqual(shown)
          expect(decision.held).toEqual(held.filter(({ experience }) => !idle.includes(experience.id)))
        }
      }),
      { numRuns: 1000 },
    )
    expect(ruledOut).toBeGreaterThan(200)
  })

  const url = (value: string, more: object = {}): Condition => ({ kind: 'url', value, ...more })
  const plan: Condition = { kind: 'trait', trait: 'plan', op: 'equals', value: 'free' }
  it.each<[string, Partial<Experience>, ExperienceProgress, Partial<Session>, boolean]>([
    ['for everybody', {}, {}, {}, true],
    ['for here', { audience: url('/a*') }, {}, {}, true],
    ['for elsewhere', { audience: url('/b*') }, {}, {}, false],
    ['for some of elsewhere', { audience: { kind: 'all', of: [plan, url('/b')] } }, {}, {}, false],
    ['for elsewhere, and open', { audience: url('/b') }, {}, { open: [{ experience: 'tip', form: 'full' }] }, true],
    ['for elsewhere or for some', { audience: { kind: 'any', of: [plan, url('/b')] } }, {}, {}, true],
    ['for everywhere else', { audience: { kind: 'not', of: url('/a') } }, {}, {}, false],
    ['for some', { audience: plan }, {}, {}, true],
    ['for an address that takes more to compare', { audience: url('^/b', { op: 'matches' }) }, {}, {}, true],
    ['elsewhere, and asked for', { audience: url('/b') }, {}, { started: ['tip'] }, true],
    ['done', {}, { doneAt: 1 }, {}, false],
    ['dismissed', {}, { dismissedAt: 1 }, {}, false],
    ['dismissed, and wanted back', {}, { dismissedAt: 1, reopenedAt: 2 }, {}, true],
    ['dismissed, to come again', { frequency: { kind: 'everyDays', days: 9 } }, { dismissedAt: 1 }, {}, true],
    ['seen, and once is enough', {}, { seenAt: [1] }, {}, false],
    ['seen less often than it may be', { frequency: { kind: 'atMost', times: 2 } }, { seenAt: [1] }, {}, true],
    ['seen as often as it may be', { frequency: { kind: 'atMost', times: 2 } }, { seenAt: [1, 2] }, {}, false],
    ['seen, to come again', { frequency: { kind: 'always' } }, { seenAt: [1], doneAt: 2 }, {}, true],
    ['waiting for the host', { trigger: { on: 'manual' } }, {}, {}, false],
    ['asked for by the host', { trigger: { on: 'manual' } }, {}, { started: ['tip'] }, true],
    ['waiting for an event', { trigger: { on: 'event', event: 'Saved' } }, {}, { events: [{ event: 'Opened', at: 1, properties: {} }] }, false],
    ['after its event', { trigger: { on: 'event', event: 'Saved' } }, {}, { events: [{ event: 'Saved', at: 1, properties: {} }] }, true],
    ['waiting for what is done on this page', { trigger: { on: 'exit' }, audience: url('?y*', { part: 'query' }) }, {}, {}, true],
    ['waiting for what is done on another', { trigger: { on: 'exit' }, audience: url('/b') }, {}, {}, false],
  ])('%s', (_, more, known, visit, expected) => {
    const tip = published({ ...tooltip('tip'), ...more } as Experience)
    expect(mayApply(tip, page, { tip: known }, sessionWith(visit))).toBe(expected)
  })
})
