import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHost, type Visit } from './host.fixture.ts'

type Step =
  | { do: 'record' | 'view' | 'reload' | 'leave' | 'return' | 'crash'; tab: number }
  | { do: 'pass'; ms: number }
  | { do: 'collector'; answers: boolean }

const tab = fc.nat({ max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('record' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('view' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1, 500, 3000, 20_000, 90_000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('collector' as const), answers: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'leave' as const, 'return' as const, 'crash' as const), tab }) },
)

/** What a tab recorded, in order, as the collector has it. */
function arrivedOf(host: ReturnType<typeof createHost>, tab: number): number[] {
  return host.sent().flatMap((name) => (name.startsWith(`${tab}:`) ? [Number(name.slice(2))] : []))
}

async function play(steps: Step[], hasLocks: boolean) {
  const host = createHost()
  const visits: Visit[] = [0, 1, 2].map(() => host.visit({ hasLocks }))
  const recorded = [0, 0, 0]
  const left = [false, false, false]
  const views = { made: [] as string[], mayBeLost: new Set<string>() }
  for (const step of steps) {
    if (step.do === 'pass') await host.pass(step.ms)
    else if (step.do === 'collector') host.collector.unreachable = !step.answers
    else {
      const visit = visits[step.tab]!
      if (step.do === 'record') visit.client.track(`${step.tab}:${recorded[step.tab]!++}`)
      if (step.do === 'view') {
        const name = `${step.tab}/${views.made.length}`
        views.made.push(name)
        visit.client.page(name)
      }
      if (step.do === 'leave') {
        left[step.tab] = true
        visit.tab.setVisible(false)
      }
      if (step.do === 'return') visit.tab.setVisible(true)
      if (step.do === 'reload') {
        left[step.tab] = true
        visits[step.tab] = visit.reload()
      }
      if (step.do === 'crash') {
        visit.tab.crash()
        for (const name of views.made) if (name.startsWith(`${step.tab}/`)) views.mayBeLost.add(name)
        // No page begins within the millisecond in which another ended, and what two pages record within one is in no order. Ids run
        // ahead of the clock, by a millisecond for each that is made within one.
        await host.pass(10)
        // Its successor is another tab, and without locks waits a minute before it sends what is not its own.
        left[step.tab] ||= !hasLocks
        visits[step.tab] = host.visit({ hasLocks })
      }
    }
  }
  host.collector.unreachable = false
  for (const { tab } of visits) tab.setVisible(true)
  await host.pass(15 * 60_000)
  return { host, recorded, left, views }
}

/** The tab that leads did not see it written: it was written before there was anything that sends. */
const saidWhileAnotherLeads: Step[] = [
  { do: 'pass', ms: 3000 },
  { do: 'reload', tab: 1 },
  { do: 'record', tab: 1 },
]

test.each([true, false])('three tabs record, reload, hide and crash while the collector comes and goes: every message arrives, once, in order but for what leaves with a page; of page views a crash may cost some (locks: %s)', async (hasLocks) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { host, recorded, left, views } = await play(steps, hasLocks)
      for (const [tab, count] of recorded.entries()) {
        const arrived = arrivedOf(host, tab)
        expect(arrived.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index))
        if (!left[tab]) expect(arrived).toEqual(arrived.toSorted((a, b) => a - b))
      }
      const seen = host.collector.messages.flatMap((message) => (message.type === 'page' ? [message.name ?? ''] : []))
      expect(new Set(seen).size).toBe(seen.length)
      expect(views.made.filter((name) => !seen.includes(name) && !views.mayBeLost.has(name))).toEqual([])
      expect([...host.origin.stored.keys()].filter((key) => key.includes('.q.'))).toEqual([])
      expect(await host.origin.databases.kept('milepost.pk_test')).toEqual([])
    }),
    { numRuns: Number(process.env.MILEPOST_RUNS ?? 15), examples: [[saidWhileAnotherLeads]] },
  )
})
