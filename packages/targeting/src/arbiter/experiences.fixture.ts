import type { Experience, Frequency, Progress, Trigger } from '@milepost/contract'
import fc from 'fast-check'
import { condition } from '../conditions/conditions.fixture.ts'
import { instant, start } from '../facts/observations.fixture.ts'
import type { Session } from '../moment.ts'
import { banner, checklist, hotspot, modal, resourceCentre, survey, tooltip, tour } from './moments.fixture.ts'

export const ids = ['welcome', 'nps', 'tip', 'ces', 'invite', 'more']

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.record({ on: fc.constant('ready' as const), delayMs: fc.constantFrom(0, 5000, 3_600_000) }),
  fc.record({ on: fc.constant('event' as const), event: fc.constantFrom('Board Created', 'Card Moved'), delayMs: fc.constantFrom(0, 5000) }),
  fc.constant({ on: 'manual' as const }),
)
const frequency: fc.Arbitrary<Frequency> = fc.oneof(
  fc.constantFrom({ kind: 'once' as const }, { kind: 'untilDone' as const }, { kind: 'always' as const }),
  fc.record({ kind: fc.constant('atMost' as const), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('everyDays' as const), days: fc.constantFrom(0.5, 1, 7) }),
)
const iso = instant.map((at) => new Date(at).toISOString())
const inline: typeof checklist = (id, more) => checklist(id, { ...more, inside: '#slot' })
const make = { checklist, inline, survey, tooltip, tour, modal, banner, hotspot, resourceCentre }

const settings = fc.record(
  {
    audience: fc.oneof({ weight: 3, arbitrary: fc.constant({ kind: 'all' as const, of: [] }) }, condition),
    trigger,
    frequency,
    priority: fc.constantFrom(10, 50, 90),
    schedule: fc.record({ from: iso, to: iso }, { requiredKeys: [] }),
    holdout: fc.constantFrom(0, 50),
  },
  { requiredKeys: [] },
)

/** Up to six experiences of all kinds. */
export const experiences: fc.Arbitrary<Experience[]> = fc
  .tuple(fc.subarray(ids), fc.array(fc.tuple(fc.constantFrom(...(Object.keys(make) as (keyof typeof make)[])), settings), { minLength: 6, maxLength: 6 }))
  .map(([some, parts]) =>
    some.map((id, i) => {
      const [kind, more] = parts[i] as (typeof parts)[number]
      return make[kind](id, more)
    }),
  )

export const progress: fc.Arbitrary<Progress> = fc.dictionary(
  fc.constantFrom(...ids),
  fc.record(
    {
      seenAt: fc.uniqueArray(instant, { minLength: 1, maxLength: 3 }).map((times) => times.sort((a, b) => a - b)),
      dismissedAt: instant,
      reopenedAt: instant,
      snoozedUntil: instant,
      doneAt: instant,
    },
    { requiredKeys: [] },
  ),
  { maxKeys: 3 },
)

export const session: fc.Arbitrary<Session> = fc
  .record({
    startedAt: instant,
    events: fc.array(fc.record({ event: fc.constantFrom('Board Created', 'Card Moved'), at: instant, properties: fc.constant({}) }), { maxLength: 2 }),
    shown: fc.array(fc.record({ experience: fc.constantFrom(...ids), at: instant }), { maxLength: 2 }),
    started: fc.subarray(ids, { maxLength: 2 }),
    open: fc.uniqueArray(
      fc.record({ experience: fc.constantFrom(...ids), form: fc.constantFrom('full' as const, 'launcher' as const), engaged: fc.boolean() }),
      { selector: (open) => open.experience, maxLength: 2 },
    ),
    targetMissing: fc.subarray(ids, { maxLength: 1 }),
    quiet: fc.option(fc.constant('x'), { freq: 10 }),
  })
  .map(({ quiet, ...rest }) => ({ ...rest, ...(quiet !== null && { quiet }) }))

export const beginning = start
