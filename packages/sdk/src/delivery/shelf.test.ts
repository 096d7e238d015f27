import type { Message } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'
import { expect, test } from 'vitest'
import type { Browser } from '../browser/browser.ts'
import { createDatabases } from '../../test/databases.fixture.ts'
import { createDrops } from './drops.ts'
import type { Queued } from './queued.ts'
import { createShelf } from './shelf.ts'

const ids = Array.from({ length: 10 }, (_, index) => `0190000${index}-0000-7000-8000-000000000000`)

function entry(index: number, message: Partial<Message>): Queued {
  const id = ids[index]!
  return { id, tab: 'a', message: { messageId: id, ...message } as Message, sizeBytes: 100, isVolatile: false }
}
const track = (index: number, event: string) => entry(index, { type: 'track', event })
const everything = () => true

function shelfOf(limitBytes: number) {
  const databases = createDatabases()
  const browser = { now: Date.now, after: () => () => {}, window: { get indexedDB() { return databases.of({}) } } } as unknown as Browser
  const drops = createDrops()
  return { shelf: createShelf(browser, 'test', drops, limitBytes), drops, other: () => createShelf(browser, 'test', drops, limitBytes) }
}
const namesOf = (entries: Queued[]) => entries.map(({ message }) => (message.type === 'track' ? message.event : message.type))

test('what does not fit goes: exposures first, the oldest of them first, answers last; each is counted', async () => {
  const { shelf, drops } = shelfOf(500)
  expect(await shelf.put([track(0, kitEvents.answered), track(1, kitEvents.seen), track(2, kitEvents.seen), track(3, 'Exported')])).toBe(true)
  await shelf.put([track(4, kitEvents.submitted), track(5, 'Exported')])
  expect(namesOf(await shelf.first(10, everything))).toEqual([kitEvents.answered, kitEvents.seen, 'Exported', kitEvents.submitted, 'Exported'])
  await shelf.put([track(6, kitEvents.answered), track(7, kitEvents.answered), track(8, kitEvents.seen)])
  expect(namesOf(await shelf.first(10, everything))).toEqual([kitEvents.answered, kitEvents.submitted, 'Exported', kitEvents.answered, kitEvents.answered])
  expect(drops.all()).toEqual({ queueFull: 4 })
})

test('the same message put twice, by two tabs, is kept once', async () => {
  const { shelf, other } = shelfOf(1000)
  await Promise.all([shelf.put([track(0, 'Once')]), other().put([track(0, 'Once'), track(1, 'More')])])
  shelf.look()
  expect(namesOf(await shelf.first(10, everything))).toEqual(['Once', 'More'])
})

test('the oldest of those that are asked for come first, and what is removed is gone', async () => {
  const { shelf } = shelfOf(1000)
  await shelf.put([3, 1, 2, 0].map((index) => track(index, `${index}`)))
  expect(namesOf(await shelf.first(2, ({ id }) => id !== ids[0]))).toEqual(['1', '2'])
  await shelf.remove(await shelf.first(3, everything))
  expect([namesOf(await shelf.first(10, everything)), shelf.count()]).toEqual([['3'], 1])
})
