import type { Trigger } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Session } from '../moment.ts'
import { readsOf } from '../reads.ts'
import { decide } from '../whole.ts'
import { dayMs, momentWith, now, survey } from './moments.fixture.ts'
import { signPlace } from './sign.ts'

const page = { href: 'https://host.test/cart', path: '/cart', query: '', hash: '' }
/** Why a survey with this trigger is held; undefined where it is shown. */
const held = (trigger: Trigger, session: Partial<Session> = {}, more: object = {}) =>
  decide([survey('nps', { trigger })], momentWith(session, {}, { page, ...more })).held[0]
const event = (name: string, at: number, properties = {}) => ({ event: name, at, properties })

describe('a trigger', () => {
  it.each<[string, Trigger, Session['signs'], boolean]>([
    ['exit waits for the pointer to leave', { on: 'exit' }, [], false],
    ['exit is met by a pointer that left this page', { on: 'exit' }, [{ on: 'exit', at: now, place: '/cart' }], true],
    ['exit is not met by one that left another page', { on: 'exit' }, [{ on: 'exit', at: now, place: '/' }], false],
    ['scroll is met at its depth', { on: 'scroll', percent: 50 }, [{ on: 'scroll', at: now, place: '/cart', amount: 50 }], true],
    ['scroll is met further down', { on: 'scroll', percent: 50 }, [{ on: 'scroll', at: now, place: '/cart', amount: 75 }], true],
    ['scroll is not met before', { on: 'scroll', percent: 50 }, [{ on: 'scroll', at: now, place: '/cart', amount: 25 }], false],
    ['scroll is not met by a stay', { on: 'scroll', percent: 50 }, [{ on: 'dwell', at: now, place: '/cart', amount: 60 }], false],
    ['dwell is met after its time', { on: 'dwell', visibleMs: 30_000 }, [{ on: 'dwell', at: now, place: '/cart', amount: 30_000 }], true],
    ['dwell is not met before', { on: 'dwell', visibleMs: 30_000 }, [{ on: 'dwell', at: now, place: '/cart', amount: 10_000 }], false],
  ])('%s', (_, trigger, signs, isMet) => {
    expect(held(trigger, { signs: signs! })?.reason).toBe(isMet ? undefined : 'notTriggered')
  })

  it('of scrolling waits for its delay', () => {
    const trigger: Trigger = { on: 'scroll', percent: 50, delayMs: 5000 }
    expect(held(trigger, { signs: [{ on: 'scroll', at: now - 4000, place: '/cart', amount: 50 }] })).toMatchObject({ reason: 'notTriggered', until: now + 1000 })
    expect(held(trigger, { signs: [{ on: 'scroll', at: now - 5000, place: '/cart', amount: 50 }] })).toBeUndefined()
  })

  it('keeps the pages of a router apart, whether it stands in the path or in the hash, and anchors together', () => {
    expect([{ ...page, hash: '#/cart' }, { ...page, hash: '#reviews' }, { ...page, query: '?step=2' }].map(signPlace)).toEqual(['/cart#/cart', '/cart', '/cart'])
  })
})

describe('what calls a trigger off', () => {
  const unless: [{ on: 'event'; event: string }] = [{ on: 'event', event: 'Order Placed' }]
  const started = event('Checkout Started', now - 60_000)

  it.each<[string, Trigger, Partial<Session>, boolean]>([
    ['holds it while it waits', { on: 'event', event: 'Checkout Started', delayMs: 30_000, unless }, { events: [started, event('Order Placed', now - 40_000)] }, false],
    ['holds it also when it comes at the same instant', { on: 'event', event: 'Checkout Started', unless }, { events: [started, event('Order Placed', now - 60_000)] }, false],
    ['counts for nothing before', { on: 'event', event: 'Checkout Started', unless }, { events: [event('Order Placed', now - 70_000), started] }, true],
    ['counts for nothing where it is another event', { on: 'event', event: 'Checkout Started', unless }, { events: [started, event('Card Moved', now - 40_000)] }, true],
    ['is followed by another beginning', { on: 'event', event: 'Checkout Started', delayMs: 30_000, unless }, { events: [started, event('Order Placed', now - 50_000), event('Checkout Started', now - 40_000)] }, true],
    ['has to be as it is described', { on: 'event', event: 'Checkout Started', unless: [{ ...unless[0], where: { total: { op: 'atLeast', value: 100 } } }] }, { events: [started, event('Order Placed', now - 40_000, { total: 20 })] }, true],
    ['holds what would come by itself', { on: 'ready', delayMs: 1000, unless }, { events: [event('Order Placed', now - 40_000)], readyAt: { nps: now - 50_000 } }, false],
    ['holds what a pointer brought', { on: 'exit', unless }, { events: [event('Order Placed', now)], signs: [{ on: 'exit', at: now - 10, place: '/cart' }] }, false],
  ])('%s', (_, trigger, session, isMet) => {
    expect(held(trigger, session)?.reason).toBe(isMet ? undefined : 'notTriggered')
  })

  it('takes nothing away that is on screen', () => {
    const trigger: Trigger = { on: 'event', event: 'Checkout Started', unless }
    const open = [{ experience: 'nps', form: 'full' as const }]
    expect(held(trigger, { open, events: [started, event('Order Placed', now)] })).toBeUndefined()
  })
})

it('a delay counts from its trigger over pages and reloads, and the audience is asked again when it is over', () => {
  const asked = survey('nps', { trigger: { on: 'event', event: 'Checkout Started', delayMs: 30_000 }, audience: { kind: 'url', value: '/cart*' } })
  const events = [event('Checkout Started', now - 10_000)]
  const at = (ms: number, path: string) => decide([asked], momentWith({ events }, {}, { now: now + ms, page: { ...page, path } })).held[0]?.reason
  expect([at(0, '/cart'), at(19_999, '/cart/pay'), at(20_000, '/cart/pay'), at(20_000, '/home')]).toEqual(['notTriggered', 'notTriggered', undefined, 'audience'])
})

it('triggers that need somebody who watches the page or the clock are no everyday content', () => {
  const isEveryday = (trigger: Trigger) => readsOf({ experiences: [survey('nps', { trigger })] }).isEveryday
  const plain: Trigger[] = [{ on: 'ready' }, { on: 'event', event: 'Board Created' }, { on: 'manual' }]
  const others: Trigger[] = [{ on: 'ready', delayMs: 5 }, { on: 'exit' }, { on: 'scroll', percent: 50 }, { on: 'dwell', visibleMs: 1000 }, { on: 'ready', unless: [{ on: 'event', event: 'Board Created' }] }]
  expect([...plain, ...others].map(isEveryday)).toEqual([true, true, true, false, false, false, false, false])
})

it('a sample is sticky and within its share over 100,000 people, however often it is asked', () => {
  const percent = 10
  const asked = survey('nps', { audience: { kind: 'sample', percent }, trigger: { on: 'event', event: 'Board Created' } })
  const isAsked = (key: string, visit: number) =>
    decide([asked], momentWith({ startedAt: now + visit * dayMs, events: [event('Board Created', now + visit * dayMs)] }, {}, { key, now: now + visit * dayMs })).shown.length === 1
  const people = Array.from({ length: 100_000 }, (_, index) => `person ${index}`)
  const taken = people.filter((key) => isAsked(key, 0))
  const share = taken.length / people.length
  expect(Math.abs(share - percent / 100)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / people.length))
  // The field rolls again at each trigger, and 10 % become 41 % after five.
  const chosen = new Set(taken)
  fc.assert(
    fc.property(fc.constantFrom(...people.slice(0, 5000)), fc.integer({ min: 1, max: 400 }), (key, visit) => {
      expect(isAsked(key, visit)).toBe(chosen.has(key))
    }),
    { numRuns: 500 },
  )
})
