import type { Condition, Observation } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { readingOf } from './reading.ts'

export const hourMs = 3_600_000
export const start = Date.UTC(2026, 0, 1)

/** A zone without clock changes is enough for order; days of other lengths are the business of whoever gives `dayOf`. */
export const dayOf = (at: number) => Math.floor(at / (24 * hourMs))
export const startOfDay = (day: number) => day * 24 * hourMs

export const rules: Condition[] = [
  { kind: 'event', event: 'Board Created' },
  { kind: 'event', event: 'Board Created', where: { plan: 'pro' } },
  { kind: 'event', event: 'constructor' },
]
export const reading = readingOf(rules, dayOf)

/** Few distinct instants, so that ties are common. */
export const instant = fc.integer({ min: 0, max: 24 * 90 }).map((hour) => start + hour * hourMs)

const names = ['Board Created', 'Card Moved', 'constructor', '__proto__', 'toString', 'Home']
const track = fc.record({
  type: fc.constantFrom('track' as const, 'page' as const, 'screen' as const),
  event: fc.constantFrom(...names),
  properties: fc.record({ plan: fc.constantFrom('pro', 'free') }, { requiredKeys: [] }),
})
const identify = fc.record({
  type: fc.constantFrom('identify' as const, 'group' as const),
  traits: fc.dictionary(fc.constantFrom('plan', 'seats', '__proto__', 'constructor'), fc.constantFrom('a', 'b', 3, null, true, ['no scalar'])),
})
const kit = fc.record({
  type: fc.constant('track' as const),
  event: fc.constantFrom(...Object.values(kitEvents)),
  properties: fc.record({
    experience: fc.constantFrom('welcome', 'nps', 'constructor'),
    task: fc.constantFrom('one', 'two'),
    step: fc.constantFrom('first', 'second'),
    until: instant,
    submission: fc.constantFrom('s1', 's2'),
    question: fc.constantFrom('q1', 'q2'),
    questionType: fc.constantFrom('nps', 'csat5', 'text'),
    value: fc.constantFrom(1, 3, 5, 'text'),
  }),
})

const said = fc.oneof({ weight: 3, arbitrary: track }, identify, { weight: 2, arbitrary: kit }, fc.constant({ type: 'alias' as const }))

/** What somebody may have done within ninety days, each thing once. */
export const observations = (maxLength: number): fc.Arbitrary<Observation[]> =>
  fc
    .array(fc.tuple(instant, said), { maxLength })
    .map((list) => list.map(([at, what], index) => ({ ...what, at, id: `m${index}` }) as Observation))
