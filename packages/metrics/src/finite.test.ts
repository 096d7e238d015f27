import fc from 'fast-check'
import { scoreTypes } from '@milepost/contract/vocabulary'
import { expect, it } from 'vitest'
import {
  accountChurn,
  activationRate,
  bucketUnits,
  funnel,
  funnelOrders,
  grossRevenueChurn,
  health,
  kaplanMeier,
  lifespan,
  lifetimeValue,
  lift,
  logRank,
  movesOf,
  netAccountChange,
  netRevenueChange,
  netRevenueChurn,
  newcombe,
  nps,
  npsDifference,
  responseRate,
  retention,
  answersNeeded,
  postStratified,
  satisfaction,
  scoreChange,
  scoreDifference,
  share,
  timeToActivate,
  timeToClose,
  wilson,
} from './index.ts'

/** Every number a careless caller may come with. */
const number = fc.oneof(fc.integer({ min: -5, max: 50 }), fc.double(), fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, Number.MAX_VALUE, Number.MIN_VALUE))
const counts = fc.record({ promoters: number, passives: number, detractors: number })
const arm = fc.record({ n: number, reached: number })
const starts = fc.array(fc.record({ startedAt: number, activatedAt: fc.option(number), leftAt: fc.option(number) }), { maxLength: 12 })
const observations = fc.array(fc.record({ t: number, event: fc.boolean() }), { maxLength: 12 })
const moves = fc.array(fc.record({ from: fc.constantFrom('a', null), to: fc.constantFrom('a', 'b', null), moves: number }), { maxLength: 6 })
const stages = ['a', 'b'].map((id) => ({ id, name: id, when: { kind: 'all', of: [] } as const }))

const measured: Record<string, fc.Arbitrary<unknown>> = {
  share: fc.tuple(number, number).map(([part, whole]) => share(part, whole)),
  wilson: fc.tuple(number, number).map(([part, whole]) => wilson(part, whole)),
  newcombe: fc.tuple(number, number, number, number).map(([a, m, b, n]) => newcombe({ successes: a, n: m }, { successes: b, n })),
  nps: counts.map((answers) => nps(answers)),
  npsDifference: fc.tuple(counts, counts).map(([a, b]) => npsDifference(a, b)),
  satisfaction: fc
    .tuple(fc.constantFrom(...scoreTypes), fc.array(fc.record({ value: number, count: number })))
    .map(([type, distribution]) => satisfaction(type, distribution)),
  postStratified: fc
    .tuple(fc.constantFrom(...scoreTypes), fc.array(fc.record({ shown: number, answers: fc.array(fc.record({ value: number, count: number })) })))
    .map(([type, strata]) => postStratified(type, strata)),
  answersNeeded: fc.tuple(fc.constantFrom(...scoreTypes), fc.array(fc.record({ value: number, count: number }))).map(([type, distribution]) => answersNeeded(type, distribution)),
  scoreDifference: fc
    .tuple(fc.constantFrom(...scoreTypes), fc.array(fc.record({ value: number, count: number })), fc.array(fc.record({ value: number, count: number })))
    .map(([type, a, b]) => scoreDifference(type, a, b)),
  responseRate: fc.record({ shown: number, answered: number }).map((both) => responseRate(both)),
  activationRate: fc.tuple(starts, number, number).map(([list, windowDays, asOf]) => activationRate(list, { windowDays, asOf })),
  timeToActivate: fc.tuple(starts, number).map(([list, asOf]) => timeToActivate(list, asOf)),
  funnel: fc
    .tuple(fc.array(fc.array(fc.record({ at: number, steps: fc.array(fc.integer({ min: -1, max: 4 })) }))), fc.constantFrom(...funnelOrders), number, number)
    .map(([people, order, windowDays, asOf]) => funnel(people, { steps: 3, order, windowDays, asOf })),
  retention: fc
    .tuple(fc.array(fc.record({ startDay: fc.nat(99), activeDays: fc.array(fc.nat(99)) })), fc.constantFrom(...bucketUnits), fc.nat(99))
    .map(([people, unit, today]) => retention(people, { unit, columns: 4, today })),
  netAccountChange: fc.record({ day1: number, day30: number }).map((month) => netAccountChange(month)),
  netRevenueChange: fc.tuple(number, number, number).map(([day1, day30, n]) => netRevenueChange({ day1, day30 }, n)),
  lifespan: fc.record({ present: number, gone: number }).map((both) => lifespan(both)),
  accountChurn: fc.record({ present: number, gone: number }).map((both) => accountChurn(both)),
  revenueChurn: fc
    .record({ accounts: number, mrr: number, churned: number, contraction: number, expansion: number })
    .map((month) => [grossRevenueChurn(month), netRevenueChurn(month)]),
  lifetimeValue: fc
    .record({ averagePurchaseValue: number, purchasesPerPeriod: number, lifespanPeriods: fc.option(number), customers: number })
    .map((question) => lifetimeValue(question)),
  health: fc.array(fc.record({ id: fc.string(), weight: number, score: fc.option(number) })).map((inputs) => health(inputs)),
  lift: fc.record({ treated: arm, holdout: arm }).map((arms) => lift(arms)),
  kaplanMeier: observations.map((list) => kaplanMeier(list)),
  logRank: fc.array(observations, { maxLength: 3 }).map((groups) => logRank(groups)),
  timeToClose: fc.array(fc.record({ days: number, closed: fc.boolean(), count: fc.integer({ min: -2, max: 9 }) })).map((waits) => timeToClose(waits)),
  scoreChange: fc.array(fc.record({ before: number, after: number, count: number })).map((pairs) => scoreChange(pairs)),
  movesOf: moves.map((list) => movesOf(list, { stages })),
}

it.each(Object.keys(measured))('%s has numbers that are numbers, and null for the rest, whatever it is given', (name) => {
  fc.assert(
    fc.property(measured[name]!, (result) => {
      expect(strangersIn(result)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

/** The places of a result where a number is not finite, or a percentage with a Wilson interval outside 0 to 100. */
function strangersIn(result: unknown, path = ''): string[] {
  if (typeof result === 'number') return Number.isFinite(result) ? [] : [`${path} is ${result}`]
  if (typeof result !== 'object' || result === null) return []
  const { method, value, lo, hi } = result as Record<string, unknown>
  const shares = method === 'wilson' ? [value, lo, hi].filter((one) => one !== null && !((one as number) >= 0 && (one as number) <= 100)) : []
  return [...shares.map((one) => `${path} has the share ${String(one)}`), ...Object.entries(result).flatMap(([key, inner]) => strangersIn(inner, `${path}.${key}`))]
}
