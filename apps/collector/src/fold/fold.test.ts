import { kitEvents } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import type { LogEntry } from '../store/log.ts'
import { derivedTables } from '../store/sql/fold/derived-tables.ts'
import { testContent } from './content.fixture.ts'
import { entry, openFolded } from './fold.fixture.ts'

const dayMs = 86_400_000
const start = Date.UTC(2026, 2, 20)
const end = start + 42 * dayMs

const about = { surface: 'survey', release: 1 }
const user = fc.constantFrom('ada', 'bob', 'cyd')
const anonymous = fc.constantFrom('x1', 'x2', 'x3')
const group = fc.constantFrom('acme', 'globex')
/** Also equal times, and times around the change to summer time on 29 March. */
const at = fc.oneof(
  fc.integer({ min: start, max: start + 40 * dayMs }),
  fc.constantFrom(0, 1, 9, 9.5, 10, 20).map((days) => start + days * dayMs),
)

const happening = fc.oneof(
  fc.constant({ type: 'track' as const, event: 'Board Created' }),
  fc.constantFrom('done', 'todo').map((column) => ({ type: 'track' as const, event: 'Card Moved', body: { properties: { column } } })),
  fc.constantFrom('Home', null).map((event) => ({ type: 'page' as const, event })),
  fc.constantFrom('Ada', 'Bob', null).map((name) => ({ type: 'identify' as const, body: { traits: { name } } })),
  fc.record({ groupId: group, plan: fc.constantFrom('free', 'pro'), mrr: fc.constantFrom(0, 49.99, 120) }).map(({ groupId, ...traits }) => ({ type: 'group' as const, groupId, body: { traits } })),
  fc.record({ revenue: fc.constantFrom(49.99, 0.1, 'free'), currency: fc.constantFrom('EUR', 'USD', undefined) }).chain((properties) =>
    fc.constantFrom('Order Completed', 'Order Refunded').map((event) => ({ type: 'track' as const, event, body: { properties } })),
  ),
  fc.oneof(user, anonymous).map((previousId) => ({ type: 'alias' as const, body: { previousId } })),
  fc.constantFrom(kitEvents.shown, kitEvents.seen, kitEvents.dismissed, kitEvents.reopened, kitEvents.completed).map((event) => ({
    type: 'track' as const,
    event,
    body: { properties: { ...about, experience: 'tour' } },
  })),
)

/** Of one survey, in which people go back and forth. */
const surveyed = fc.oneof(
  fc.record({ submission: fc.constantFrom('s1', 's2'), question: fc.constantFrom('q1', 'q2'), value: fc.integer({ min: 0, max: 10 }), tookMs: fc.constantFrom(undefined, 40, 1e300) }).map((properties) => ({
    type: 'track' as const,
    event: kitEvents.answered,
    body: { properties: { ...about, experience: 'nps', questionType: 'nps', ...properties } },
  })),
  fc.record({
    event: fc.constantFrom(kitEvents.submitted, kitEvents.dismissed),
    submission: fc.constantFrom('s1', 's2'),
    question: fc.constantFrom('q1', 'q2'),
    questions: fc.constantFrom(undefined, [], ['q1'], ['q2'], ['q2', 'q1']),
  }).map(({ event, ...properties }) => ({
    type: 'track' as const,
    event,
    body: { properties: { ...about, experience: 'nps', ...properties } },
  })),
)

const body = fc.oneof({ arbitrary: happening, weight: 3 }, { arbitrary: surveyed, weight: 1 })
const who = fc.oneof(
  user.map((userId) => ({ userId })),
  anonymous.map((anonymousId) => ({ anonymousId })),
  fc.record({ userId: user, anonymousId: anonymous }),
)
const acting = fc.option(group, { nil: null })

const historyOf = (bodies: typeof body) =>
  fc
    .array(fc.tuple(who, bodies, at, acting), { minLength: 1, maxLength: 40 })
    .map((all) => all.map(([of, said, occurredAt, groupId], i) => entry({ groupId, ...of, ...said, occurredAt, messageId: `m${i}` })))
const history = historyOf(body)

/** How a history arrives: in which order, what twice, in which batches, where the process ends in between. */
function arrival(entries: LogEntry[]) {
  return fc.record({
    order: fc.shuffledSubarray(entries, { minLength: entries.length }),
    twice: fc.subarray(entries),
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }),
    restarts: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  })
}
type Arrival = Parameters<Parameters<ReturnType<typeof arrival>['map']>[0]>[0]

/** Nothing stays in memory from one commit to the next. */
const smallest = { share: { messages: 1, speakers: 1 }, messages: 3, subjects: 1, keptDocuments: 1 }

async function derivedRows({ order, twice, sizes, restarts }: Arrival) {
  const folded = await openFolded({ content: testContent })
  try {
    const queue = [...order, ...twice]
    const batches = Math.ceil((queue.length / sizes.reduce((a, b) => a + b)) * sizes.length) + 1
    for (let n = 0; queue.length > 0; n++) {
      await folded.append(queue.splice(0, sizes[n % sizes.length]))
      // The clock goes on while messages come in, so that some wake-ups are taken before late messages.
      await folded.foldAt(start + (n / batches) * 41 * dayMs)
      if (restarts[n % restarts.length]) folded.restart()
    }
    await folded.foldAt(end)
    const incremental = await folded.dump()
    await folded.rebuildAt(end)
    const rebuilt = (await folded.dump())
    await folded.rebuildAt(end, smallest)
    return { incremental, rebuilt, rebuiltSmall: (await folded.dump()) }
  } finally {
    await folded.close()
  }
}

describe('derived rows', () => {
  it('are of every kind in the histories that are tried', async () => {
    const kinds = new Set<string>()
    const tried = [...fc.sample(history, { numRuns: inject('postgres') ? 16 : 20, seed: 7 }), ...fc.sample(historyOf(surveyed), { numRuns: 4, seed: 7 })]
    for (const entries of tried) {
      const { rebuilt } = await derivedRows({ order: entries, twice: [], sizes: [10], restarts: [false] })
      for (const [table, rows] of Object.entries(rebuilt)) if (rows.length > 0) kinds.add(table)
    }
    expect([...kinds].sort()).toEqual(['fold', ...derivedTables.map(({ name }) => name)].sort())
  })

  it.each([
    ['whatever people do', history, 40],
    ['where they go back and forth in a survey', historyOf(surveyed), 12],
  ])('are the same in any order, with any duplicates, in any batches, over restarts, and when they are rebuilt with much memory or little, %s', async (_, histories, numRuns) => {
    const arrivals = histories.chain((entries) => fc.tuple(arrival(entries), arrival(entries)))
    await fc.assert(
      fc.asyncProperty(arrivals, async ([one, other]) => {
        const a = await derivedRows(one)
        const b = await derivedRows(other)
        expect(a.incremental).toEqual(a.rebuilt)
        expect(a.rebuiltSmall).toEqual(a.rebuilt)
        expect(b.incremental).toEqual(a.incremental)
      }),
      // A database for each of the two arrivals takes its time there.
      { numRuns: inject('postgres') ? Math.ceil(numRuns / 5) : numRuns },
    )
  })
})
