import { expect, test } from 'vitest'
import { journalBytes } from '../src/delivery/journal.ts'
import { shelfRestMs } from '../src/delivery/shelf.ts'
import { abandonedAfterMs } from '../src/delivery/turn.ts'
import { createHost } from './host.fixture.ts'

const database = 'milepost.pk_test'

function inJournal({ origin }: ReturnType<typeof createHost>): string[] {
  return [...origin.stored.keys()].filter((key) => key.startsWith(`${database}.q.`))
}
function lossesOf({ collector }: ReturnType<typeof createHost>): unknown[] {
  return collector.messages.flatMap((message) => (message.type === 'track' && message.event === 'Milepost Dropped' ? [message.properties?.counts] : []))
}

test('who can send has no database in the browser', async () => {
  const host = createHost()
  const { client, reload } = host.visit()
  client.track('Sent')
  await host.pass()
  reload()
  await host.pass()
  expect([host.sent(), await host.origin.databases.names()]).toEqual([['Sent'], []])
})

test('what cannot be sent waits in the database, where a host that clears its storage does not reach it', async () => {
  const host = createHost()
  host.collector.unreachable = true
  const { client } = host.visit()
  for (const name of ['A', 'B', 'C']) client.track(name)
  await host.pass()
  expect([inJournal(host), (await host.origin.databases.kept(database)).length]).toEqual([[], 3])
  host.origin.stored.clear()
  host.collector.unreachable = false
  await host.pass(60_000)
  expect(host.sent()).toEqual(['A', 'B', 'C'])
  expect(await host.origin.databases.kept(database)).toEqual([])
})

test('events of a long time without a collector, over a reload, arrive once and in order', async () => {
  const host = createHost()
  host.collector.unreachable = true
  const { client, reload } = host.visit()
  for (let i = 0; i < 600; i++) client.track(`Event ${i}`)
  await host.pass(10_000)
  const again = reload()
  for (let i = 600; i < 1200; i++) again.client.track(`Event ${i}`)
  await host.pass(10_000)
  host.collector.unreachable = false
  await host.pass(10 * 60_000)
  const ids = host.collector.batches.flatMap(({ body }) => body.batch.map(({ messageId }) => messageId))
  expect(host.sent()).toEqual(Array.from({ length: 1200 }, (_, i) => `Event ${i}`))
  // A request that failed was tried again; what was answered was not.
  expect(new Set(ids).size).toBe(1200)
  expect([inJournal(host), await host.origin.databases.kept(database), lossesOf(host)]).toEqual([[], [], []])
})

test.each(['blocked', 'full', 'silent'] as const)('where the database is %s, storage alone keeps what it can, and gets a database again when it can', async (state) => {
  const host = createHost()
  host.collector.unreachable = true
  host.origin.databases.state = state
  const { client, reload } = host.visit()
  client.track('Kept')
  await host.pass(20_000)
  expect(inJournal(host)).toHaveLength(1)
  host.origin.databases.state = 'well'
  const again = reload()
  again.client.track('Moved')
  await host.pass(shelfRestMs * 2)
  expect([inJournal(host), (await host.origin.databases.kept(database)).length]).toEqual([[], 2])
  host.collector.unreachable = false
  await host.pass(10 * 60_000)
  expect(host.sent()).toEqual(['Kept', 'Moved'])
})

test('a database that was silent for a moment is asked again soon: it may have been the machine', async () => {
  const host = createHost()
  host.collector.unreachable = true
  host.origin.databases.state = 'silent'
  const { client } = host.visit()
  client.track('Kept')
  await host.pass(6000)
  expect(inJournal(host)).toHaveLength(1)
  host.origin.databases.state = 'well'
  await host.pass(30_000)
  expect([inJournal(host), (await host.origin.databases.kept(database)).length]).toEqual([[], 1])
})

test('where nothing can be kept, everything is sent all the same', async () => {
  const host = createHost()
  host.origin.blocked = true
  host.origin.databases.state = 'blocked'
  host.collector.unreachable = true
  const { client } = host.visit({ hasLocks: false })
  for (let i = 0; i < 50; i++) client.track(`Event ${i}`)
  await host.pass(10_000)
  host.collector.unreachable = false
  await host.pass(10 * 60_000)
  expect(host.sent()).toHaveLength(50)
})

test('a corrupt record costs itself alone, and is counted', async () => {
  const host = createHost()
  host.collector.unreachable = true
  const { client } = host.visit()
  client.track('Good')
  await host.pass()
  await host.origin.databases.write(database, ['0190-corrupt', 'tab', 1, 10], '{"type": "tra')
  await host.origin.databases.write(database, ['0191-corrupt', 'tab', 1, 10], 17)
  host.collector.unreachable = false
  client.track('Later')
  await host.pass(120_000)
  client.track('Afterwards')
  await host.pass(120_000)
  expect(host.sent()).toEqual(['Good', 'Later', 'Afterwards'])
  expect(lossesOf(host)).toEqual([{ storageLost: 2 }])
  expect(await host.origin.databases.kept(database)).toEqual([])
})

test('a database that cannot be read is thrown away after a second try, its messages are counted as lost, and life goes on', async () => {
  const host = createHost()
  host.collector.unreachable = true
  const { client } = host.visit()
  client.track('Lost')
  await host.pass()
  host.origin.databases.state = 'damaged'
  await host.pass(10 * 60_000)
  host.origin.databases.state = 'well'
  expect(await host.origin.databases.names()).toEqual([])
  host.collector.unreachable = false
  client.track('Later')
  await host.pass(10 * 60_000)
  expect(host.sent()).toEqual(['Later'])
  expect(lossesOf(host)).toEqual([{ storageLost: 1 }])
})

test('a database that is deleted under us is made again, and nobody waits for us to let it go', async () => {
  const host = createHost()
  host.collector.unreachable = true
  const { client } = host.visit()
  client.track('Gone')
  await host.pass()
  const deleted = new Promise((resolve, reject) => {
    const request = host.origin.databases.of({}).deleteDatabase(database)
    request.onsuccess = resolve
    request.onblocked = reject
  })
  await deleted
  client.track('Stays')
  await host.pass(10_000)
  expect((await host.origin.databases.kept(database)).length).toBe(1)
  host.collector.unreachable = false
  await host.pass(10 * 60_000)
  expect(host.sent()).toEqual(['Stays'])
})

test('a newer kit in another tab keeps its database, and the older one does without', async () => {
  const host = createHost()
  await new Promise((resolve) => {
    const request = host.origin.databases.of({}).open(database, 99)
    request.onupgradeneeded = () => request.result.createObjectStore('messages').put('of the future', 'key')
    request.onsuccess = () => resolve(request.result.close())
  })
  host.collector.unreachable = true
  const { client } = host.visit()
  client.track('Older')
  await host.pass(10_000)
  host.collector.unreachable = false
  await host.pass(10 * 60_000)
  expect(host.sent()).toEqual(['Older'])
  expect(await host.origin.databases.kept(database)).toEqual([['key', 'of the future']])
})

test('the tab that does not send puts its own overflow into the database; the other sends it', async () => {
  const host = createHost()
  host.collector.unreachable = true
  host.visit()
  await host.pass()
  const second = host.visit()
  await host.pass()
  for (let i = 0; i < 900; i++) second.client.track(`Event ${i}`)
  await host.pass(10_000)
  second.tab.crash()
  host.collector.unreachable = false
  await host.pass(10 * 60_000)
  expect(host.sent()).toHaveLength(900)
})

test('a tab whose messages another sends makes no database, however many it had', async () => {
  const host = createHost()
  host.visit()
  await host.pass()
  const second = host.visit()
  for (let round = 0; round < 8; round++) {
    for (let i = 0; i < 10; i++) second.client.track(`Event ${i}`, { text: 'x'.repeat(1000) })
    await host.pass(3000)
  }
  expect([host.sent().length, await host.origin.databases.names()]).toEqual([80, []])
})

test('a sending tab that sleeps is taken over from after a minute, and takes its place in the queue', async () => {
  const host = createHost()
  const first = host.visit()
  await host.pass()
  first.tab.sleep()
  const second = host.visit()
  second.client.track('Waits')
  await host.pass(abandonedAfterMs - 10_000)
  expect(host.sent()).toEqual([])
  await host.pass(20_000)
  second.client.track('Wakes')
  await host.pass()
  expect(host.sent()).toEqual(['Waits', 'Wakes'])
})

test('a page that is kept for "back" holds no lock; it sends again when it is back', async () => {
  const host = createHost()
  const first = host.visit()
  await host.pass()
  const second = host.visit()
  await host.pass()
  first.tab.window.dispatchEvent(new Event('pagehide'))
  second.client.track('Second')
  await host.pass()
  expect(host.sent()).toEqual(['Second'])
  second.tab.unload()
  first.tab.window.dispatchEvent(new Event('pageshow'))
  first.client.track('Back')
  await host.pass()
  expect(host.sent()).toEqual(['Second', 'Back'])
})

test('where a document may not lock, it sends by itself', async () => {
  const host = createHost()
  host.origin.locksOf = () => ({ request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')) }) as unknown as LockManager
  const { client } = host.visit()
  client.track('Alone')
  await host.pass()
  expect(host.sent()).toEqual(['Alone'])
})

test('what a page lost it tells when it goes, or with the next page', async () => {
  const host = createHost()
  const { client, reload } = host.visit()
  await host.pass()
  client.track('Huge', { text: 'x'.repeat(40_000) })
  host.collector.unreachable = true
  const again = reload()
  host.collector.unreachable = false
  again.client.track('Small')
  await host.pass()
  expect(lossesOf(host)).toEqual([{ tooLarge: 1 }])
})

test('a report of losses that is refused is not reported', async () => {
  const host = createHost()
  const { client } = host.visit()
  await host.pass()
  client.track('Huge', { text: 'x'.repeat(40_000) })
  host.collector.answerNext(400)
  client.track('Refused, and the report with it')
  await host.pass()
  client.track('Later')
  await host.pass()
  expect(lossesOf(host)).toEqual([{ refused: 1 }])
})

test('while sending cannot begin, no more is written to the host\'s storage than has its place', async () => {
  const host = createHost()
  const { client, tab } = host.visit()
  for (let i = 0; i < 400; i++) client.track(`Event ${i}`, { text: 'x'.repeat(2000) })
  const bytes = () => tab.local.keys(`${database}.q.`).reduce((sum, key) => sum + (tab.local.find(key)?.length ?? 0), 0)
  expect(bytes()).toBeLessThan(journalBytes)
  await host.pass(60_000)
  expect(host.sent()).toHaveLength(400)
})
