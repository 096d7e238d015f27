import type { Experience, Frequency, Progress, Survey, Trigger } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import { dayOf, startOfDay } from '../facts/observations.fixture.ts'
import { mergeProgress } from '../facts/progress.ts'
import type { Session } from '../moment.ts'
import { decide } from '../whole.ts'
import { defaultBudgets } from './budgets.ts'
import { dayMs, now as beginning, survey } from './moments.fixture.ts'

const minuteMs = 60_000
const devices = ['laptop', 'phone', 'tablet'] as const
type Device = (typeof devices)[number]

/** What happens next, and on which device. */
type Step = { device: Device; wait: number } & (
  | { does: 'look' | 'reload' | 'close' | 'dismiss' | 'answer' | 'goOffline' | 'goOnline' }
  | { does: 'event'; event: string }
  | { does: 'leave' | 'scroll' | 'stay' }
)
const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(...devices),
    fc.constantFrom(200, 40_000, 20 * minuteMs, dayMs / 3, 3 * dayMs, 15 * dayMs),
    fc.oneof(
      fc.record({ does: fc.constantFrom('look' as const, 'reload' as const, 'close' as const, 'dismiss' as const, 'answer' as const, 'goOffline' as const, 'goOnline' as const) }),
      fc.record({ does: fc.constant('event' as const), event: fc.constantFrom('Board Created', 'Card Moved') }),
      fc.record({ does: fc.constantFrom('leave' as const, 'scroll' as const, 'stay' as const) }),
    ),
  )
  .map(([device, wait, what]) => ({ device, wait, ...what }))

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.record({ on: fc.constant('ready' as const), delayMs: fc.constantFrom(0, 5000, dayMs) }),
  fc.record({ on: fc.constant('event' as const), event: fc.constantFrom('Board Created', 'Card Moved'), delayMs: fc.constantFrom(0, 5000) }),
  fc.constant({ on: 'exit' as const }),
  fc.constant({ on: 'scroll' as const, percent: 50 }),
  fc.constant({ on: 'dwell' as const, visibleMs: 1000 }),
)
const frequency: fc.Arbitrary<Frequency> = fc.oneof(
  fc.constantFrom({ kind: 'once' as const }, { kind: 'untilDone' as const }),
  fc.record({ kind: fc.constant('atMost' as const), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('everyDays' as const), days: fc.constantFrom(0.5, 1, 7, 30) }),
)
const surveys: fc.Arbitrary<Survey[]> = fc
  .array(fc.record({ trigger, frequency, priority: fc.constantFrom(10, 90) }), { minLength: 1, maxLength: 3 })
  .map((some) => some.map((more, index) => survey(`survey${index}`, more)))

interface Seen {
  id: string
  at: number
  device: Device
}

/**
 * One person on three devices. A device knows what it saw itself, and what the collector knew when it last heard of it; the
 * collector hears of everything as soon as the device is online. A visit begins by asking the collector, as the kit does.
 */
function live(all: readonly Experience[], steps: readonly Step[], isEverOffline: boolean) {
  const seen: Seen[] = []
  const ends: { id: string; at: number; device: Device; how: 'dismissed' | 'answered' }[] = []
  let now = beginning
  let collector: Progress = {}
  const begin = (): Session => ({ startedAt: now, events: [], shown: [], started: [], open: [], signs: [], targetMissing: [] })
  const known = new Map(devices.map((device) => [device, { progress: {} as Progress, session: begin(), isOnline: true }]))
  for (const one of steps) {
    now += one.wait
    const here = known.get(one.device)!
    if (one.does === 'goOffline' && isEverOffline) here.isOnline = false
    if (one.does === 'goOnline') here.isOnline = true
    if (one.does === 'reload') here.session = { ...begin(), events: here.session.events }
    if (one.does === 'event') here.session.events.push({ event: one.event, at: now, properties: {} })
    const sign = ({ leave: 'exit', scroll: 'scroll', stay: 'dwell' } as Record<string, 'exit' | 'scroll' | 'dwell'>)[one.does]
    if (sign) here.session.signs = [...here.session.signs!, { on: sign, at: now, place: '/', amount: 1000 }]
    const sync = () => {
      if (!here.isOnline) return
      collector = mergeProgress(collector, here.progress)
      here.progress = collector
    }
    const record = (id: string, more: Progress[string]) => {
      here.progress = mergeProgress(here.progress, { [id]: more })
      sync()
    }
    sync()
    const [front] = here.session.open
    if (front && one.does === 'dismiss') {
      ends.push({ id: front.experience, at: now, device: one.device, how: 'dismissed' })
      record(front.experience, { dismissedAt: now })
    }
    if (front && one.does === 'answer') {
      ends.push({ id: front.experience, at: now, device: one.device, how: 'answered' })
      record(front.experience, { doneAt: now })
    }
    if (front && ['close', 'dismiss', 'answer'].includes(one.does)) here.session.open = []
    const page = { href: 'https://host.test/', path: '/', query: '', hash: '' }
    const { shown } = decide(all, { now, key: 'u1', dayOf, startOfDay, page, person: { ...emptyFacts(), progress: here.progress }, session: here.session })
    for (const { experience } of shown) {
      if (here.session.open.some((open) => open.experience === experience.id)) continue
      seen.push({ id: experience.id, at: now, device: one.device })
      here.session.shown.push({ experience: experience.id, at: now })
      record(experience.id, { seenAt: [now] })
    }
    here.session.open = shown.map(({ experience, form }) => ({ experience: experience.id, form }))
  }
  return { seen, ends }
}

/** What a frequency allows, said again without the arbiter: undefined where these showings are in order. */
function faultOf(rule: Frequency, times: readonly number[], ended: readonly { at: number }[]): string | undefined {
  if (rule.kind === 'once' && times.length > 1) return `${times.length} times instead of once`
  if (rule.kind === 'atMost' && times.length > rule.times) return `${times.length} times instead of ${rule.times}`
  if (rule.kind === 'everyDays') {
    const last = times.findIndex((at, index) => index > 0 && at - times[index - 1]! < rule.days * dayMs)
    return last < 0 ? undefined : `again after ${(times[last]! - times[last - 1]!) / dayMs} days`
  }
  const end = Math.min(...ended.map(({ at }) => at))
  return times.some((at) => at > end) ? 'after it was answered or dismissed' : undefined
}

describe('no schedule of triggers, reloads and devices', () => {
  const steps = fc.array(step, { minLength: 10, maxLength: 60 })

  it('shows a survey more often than its frequency allows', () => {
    fc.assert(
      fc.property(surveys, steps, (all, steps) => {
        const { seen, ends } = live(all, steps, false)
        for (const { id, frequency } of all) expect(faultOf(frequency!, seen.filter((one) => one.id === id).map(({ at }) => at), ends.filter((one) => one.id === id))).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('shows it more often on any one device, however long that is offline', () => {
    fc.assert(
      fc.property(surveys, steps, (all, steps) => {
        const { seen, ends } = live(all, steps, true)
        for (const { id, frequency } of all)
          for (const device of devices) {
            const own = <Item extends { id: string; device: Device }>(items: Item[]) => items.filter((one) => one.id === id && one.device === device)
            expect(faultOf(frequency!, own(seen).map(({ at }) => at), own(ends))).toBeUndefined()
          }
      }),
      { numRuns: 300 },
    )
  })

  it('asks one person two surveys within the days of peace between surveys', () => {
    fc.assert(
      fc.property(surveys, steps, (all, steps) => {
        const times = live(all, steps, false).seen.map(({ at }) => at)
        for (const [index, at] of times.entries()) if (index > 0) expect(at - times[index - 1]!).toBeGreaterThanOrEqual(defaultBudgets.surveyCoolDownMs)
      }),
      { numRuns: 300 },
    )
  })

  it('is a property that can fail: surveys that ask as often as they can break every frequency', () => {
    const rules: Frequency[] = [{ kind: 'once' }, { kind: 'atMost', times: 2 }, { kind: 'everyDays', days: 30 }, { kind: 'untilDone' }]
    const broken = new Set<string>()
    fc.assert(
      fc.property(surveys, steps, (all, steps) => {
        const { seen, ends } = live(all.map((one) => ({ ...one, frequency: { kind: 'always' } })), steps, false)
        for (const { id } of all)
          for (const rule of rules) if (faultOf(rule, seen.filter((one) => one.id === id).map(({ at }) => at), ends.filter((one) => one.id === id))) broken.add(rule.kind)
      }),
      { numRuns: 100, seed: 1 },
    )
    expect([...broken].sort()).toEqual(['atMost', 'everyDays', 'once', 'untilDone'])
  })
})
