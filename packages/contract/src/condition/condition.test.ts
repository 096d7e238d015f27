import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { defineHost } from '../define/define-host.ts'
import { bands } from '../vocabulary/band.ts'
import { scoreTypes } from '../vocabulary/score.ts'
import { Condition } from './condition.ts'

const host = defineHost({
  locales: ['en'],
  events: { 'Board Created': { template: 'string', cards: 'number', shared: 'boolean', dueAt: 'date' }, 'Card Added': {} },
  personTraits: { role: 'string', createdAt: 'date' },
  accountTraits: { seats: 'number', trialEndsAt: 'date' },
})

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const days = fc.integer({ min: 0, max: 1100 })
const number = fc.double({ noNaN: true, noDefaultInfinity: true })

/** Rules as people write them, by every constructor of the factory. */
const { rule } = fc.letrec<{ rule: ReturnType<typeof host.not> }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    fc.record({ atLeast: fc.integer({ min: 0, max: 100 }), withinDays: fc.double({ min: 0.1, max: 1100, noNaN: true }) }, { requiredKeys: [] }).map((how) => host.event('Card Added', how)),
    fc.tuple(fc.string(), number).map(([template, cards]) => host.event('Board Created', { where: { template, cards: { op: 'atLeast', value: cards } } })),
    fc.array(fc.string()).map((value) => host.trait('role', { op: 'in', value })),
    number.map((value) => host.accountTrait('seats', value)),
    fc.tuple(number, number).map(([atLeast, atMost]) => host.elapsed({ of: 'account', since: { trait: 'trialEndsAt' }, atLeast, atMost })),
    fc.record({ withinDays: days, atMost: days, endingDaysAgo: days }).map(host.activeDays),
    fc.tuple(slug, fc.boolean()).map(([id, reached]) => host.milestone(id, reached)),
    slug.map((id) => host.milestone({ id })),
    fc.tuple(slug, fc.array(slug)).map(([model, stages]) => host.stage(model, ...stages)),
    fc.tuple(fc.constantFrom(...scoreTypes), fc.constantFrom(...bands)).map(([type, band]) => host.score(type, { band, withinDays: 30 })),
    slug.map((id) => host.progress({ id }, 'notSeen')),
    fc.string().map((value) => host.url(value, { part: 'query' })),
    slug.map((id) => host.element({ testId: id })),
    fc.constant(host.device('phone', 'tablet')),
    fc.constant(host.language('de', 'sv')),
    fc.integer({ min: 0, max: 100 }).map((percent) => host.sample(percent, 'salt')),
    fc.array(tie('rule'), { maxLength: 4 }).map((parts) => host.all(...parts)),
    fc.array(tie('rule'), { maxLength: 4 }).map((parts) => host.any(...parts)),
    tie('rule').map(host.not),
  ),
}))

test('the schema takes whatever the constructors make, also after its way over the wire', () => {
  fc.assert(
    fc.property(rule, (made) => {
      const parsed = v.safeParse(Condition, JSON.parse(JSON.stringify(made)))
      expect(parsed.issues).toBeUndefined()
      expect(parsed.output).toMatchObject(JSON.parse(JSON.stringify(made)))
    }),
    { numRuns: 500 },
  )
})

test.each([
  [null],
  ['event'],
  [{ kind: 'evnt', event: 'A' }],
  [{ kind: 'event' }],
  [{ kind: 'event', event: 'A', times: 3 }],
  [{ kind: 'event', event: 'A', atLeast: 101 }],
  [{ kind: 'event', event: 'A', withinDays: 0 }],
  [{ kind: 'all' }],
  [{ kind: 'all', of: [{ kind: 'not' }] }],
  [{ kind: 'any', of: [], or: [] }],
  [{ kind: 'sample', percent: 101 }],
  [{ kind: 'score', type: 'rating' }],
  [{ kind: 'trait', trait: 'role', op: 'is' }],
  [{ kind: 'milestone', milestone: 'with blank' }],
])('%j is not a condition', (value) => {
  expect(v.safeParse(Condition, value).success).toBe(false)
})
