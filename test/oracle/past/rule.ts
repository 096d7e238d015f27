import type { Condition, LeafOf } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { experiences } from './words.ts'


const few = fc.integer({ min: 0, max: 3 })
/** Durations of half a day and of a quarter more than a week, too. */
const days = fc.constantFrom(0.5, 1, 3, 7, 7.25, 21)
const isoDay = fc.constantFrom('2026-03-01', '2026-03-20T12:00:00Z', '2026-10-20')

/** Both bounds, one, or none; never the wrong way round, which no content may be. */
function bounds(value: fc.Arbitrary<number>): fc.Arbitrary<{ atLeast?: number; atMost?: number }> {
  return fc.tuple(value, value, fc.constantFrom('both', 'least', 'most', 'none')).map(([a, b, which]) => {
    const atLeast = Math.min(a, b)
    const atMost = Math.max(a, b)
    return which === 'both' ? { atLeast, atMost } : which === 'least' ? { atLeast } : which === 'most' ? { atMost } : {}
  })
}

const text = fc.oneof(
  fc.record({ op: fc.constantFrom('equals' as const, 'notEquals' as const, 'contains' as const, 'startsWith' as const, 'endsWith' as const), value: fc.constantFrom('pro', 'free', 'p') }),
  fc.record({ op: fc.constantFrom('in' as const, 'notIn' as const), value: fc.constantFrom<string[]>(['pro'], ['pro', 'free'], ['team']) }),
  fc.constantFrom({ op: 'exists' as const }, { op: 'missing' as const }, { op: 'matches' as const, value: '^p.o$' }),
)
const number = fc.oneof(
  fc.record({ op: fc.constantFrom('equals' as const, 'atLeast' as const, 'atMost' as const, 'greater' as const, 'less' as const), value: fc.constantFrom(0, 3, 5) }),
  fc.constantFrom({ op: 'exists' as const }, { op: 'missing' as const }),
)
const flag = fc.constantFrom({ op: 'equals' as const, value: true }, { op: 'notEquals' as const, value: true }, { op: 'exists' as const })
const date = fc.record({ op: fc.constantFrom('before' as const, 'after' as const), value: isoDay })

const event = fc
  .tuple(
    fc.oneof(
      fc.constantFrom({ event: 'Board Created' }, { event: 'Card Moved' }, { event: 'Home' }, { event: 'Never' }, { event: kitEvents.seen }),
      text.map((plan) => ({ event: 'Board Created', where: { plan } })),
      number.map((cards) => ({ event: 'Board Created', where: { cards } })),
      fc.constantFrom({ event: 'Card Moved', where: { column: 'done' } }, { event: 'Board Created', where: { shared: true } }),
      date.map((due) => ({ event: 'Board Created', where: { due } })),
    ),
    bounds(few),
    fc.option(days, { nil: undefined }),
    fc.constantFrom({}, {}, { of: 'account' as const }, { of: 'person' as const }),
  )
  .map(([what, bounds, withinDays, of]) => ({ kind: 'event' as const, ...what, ...bounds, ...of, ...(withinDays !== undefined && { withinDays }) }))

const activeDays = fc
  .record({ withinDays: fc.integer({ min: 0, max: 20 }), endingDaysAgo: fc.constantFrom(undefined, 0, 1, 7), bounds: bounds(few) })
  .map(({ withinDays, endingDaysAgo, bounds }) => ({ kind: 'activeDays' as const, withinDays, ...(endingDaysAgo !== undefined && { endingDaysAgo }), ...bounds }))

const ofPerson = fc.oneof(
  text.map((test) => ({ trait: 'role', ...test })),
  number.map((test) => ({ trait: 'seats', ...test })),
  flag.map((test) => ({ trait: 'beta', ...test })),
  date.map((test) => ({ trait: 'endsAt', ...test })),
)
const ofAccount = fc.oneof(
  text.map((test) => ({ trait: 'plan', ...test })),
  number.map((test) => ({ trait: 'mrr', ...test })),
  date.map((test) => ({ trait: 'renewsAt', ...test })),
)
const trait = fc.oneof(
  ofPerson.map((test) => ({ kind: 'trait' as const, ...test })),
  { weight: 2, arbitrary: ofAccount.map((test) => ({ kind: 'trait' as const, of: 'account' as const, ...test })) },
)

/**
 * Of the latest activity whole days from two on are asked for: of a day's activity the product keeps the first and the last,
 * so that within one day it may take an earlier one for the latest.
 */
const elapsed = fc
  .oneof(
    fc.record({ since: fc.constant('lastSeen' as const), of: fc.constantFrom('person' as const, 'account' as const), bounds: bounds(fc.constantFrom(2, 3, 10)) }),
    fc.record({ since: fc.constant('firstSeen' as const), of: fc.constantFrom('person' as const, 'account' as const), bounds: bounds(fc.constantFrom(0, 0.5, 1, 5, 20)) }),
    fc.record({ since: fc.constant({ trait: 'endsAt' }), of: fc.constant('person' as const), bounds: bounds(fc.constantFrom(-7, -0.5, 0, 3)) }),
    fc.record({ since: fc.constant({ trait: 'renewsAt' }), of: fc.constant('account' as const), bounds: bounds(fc.constantFrom(-14, -1, 0, 7)) }),
  )
  .map(({ bounds, ...rest }) => ({ kind: 'elapsed' as const, ...rest, ...bounds }))

const score = fc
  .record({
    asked: fc.constantFrom(
      { type: 'nps' as const },
      { type: 'nps' as const, survey: 'recommend' },
      { type: 'ces2' as const, survey: 'ease' },
      { type: 'csat5' as const },
    ),
    range: fc.constantFrom({}, { from: 4 }, { to: 3 }, { from: 2, to: 5 }),
    withinDays: fc.option(days, { nil: undefined }),
  })
  .map(({ asked, range, withinDays }): LeafOf<'score'> => ({ kind: 'score', ...asked, ...range, ...(withinDays !== undefined && { withinDays }) }))

const progress = fc.record({
  kind: fc.constant('progress' as const),
  experience: fc.constantFrom(...experiences),
  is: fc.constantFrom('seen' as const, 'done' as const, 'dismissed' as const, 'notSeen' as const, 'notDone' as const),
})
const sample = fc.record({ kind: fc.constant('sample' as const), percent: fc.constantFrom(0, 40, 60, 100), salt: fc.constantFrom('a', 'b') })
const device = fc.constant<Condition>({ kind: 'device', in: ['phone'] })

/** A rule that asks for something defined elsewhere names it by a number, see `content`. */
const milestone = fc
  .tuple(fc.nat(9), fc.boolean())
  .map(([number, reached]) => ({ kind: 'milestone' as const, milestone: String(number), reached }))
const stage = fc.tuple(fc.nat(9), fc.nat(9)).map(([model, stage]) => ({ kind: 'stage' as const, model: String(model), in: [String(stage)] }))

export const leaf: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: event },
  { weight: 2, arbitrary: activeDays },
  { weight: 4, arbitrary: trait },
  { weight: 2, arbitrary: elapsed },
  { weight: 2, arbitrary: score },
  { weight: 2, arbitrary: progress },
  { weight: 1, arbitrary: sample },
  { weight: 1, arbitrary: device },
  { weight: 2, arbitrary: milestone },
  { weight: 2, arbitrary: stage },
)

export const rule: fc.Arbitrary<Condition> = fc.letrec<{ rule: Condition }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), of: tie('rule') }) },
  ),
})).rule
