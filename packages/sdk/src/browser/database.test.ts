import { expect, test } from 'vitest'
import { createDatabases } from '../../test/databases.fixture.ts'
import type { Browser } from './browser.ts'
import { answerOf, createDatabase, databaseTimeoutS } from './database.ts'

/** A database of a tab whose timers fire when the test says so. */
function open() {
  const databases = createDatabases()
  const timers = new Set<() => void>()
  const after = (_: number, run: () => void) => {
    timers.add(run)
    return () => void timers.delete(run)
  }
  const database = createDatabase({ after, window: { indexedDB: databases.of({}) } } as unknown as Browser, 'd')
  const fire = () => {
    for (const run of [...timers]) {
      timers.delete(run)
      run()
    }
  }
  return { databases, database, timers, fire }
}
const count = (store: IDBObjectStore) => answerOf(store.count())

test('a machine that stands still while the database is asked hears its answer all the same', async () => {
  const { database, fire, timers } = open()
  await database.write((store) => answerOf(store.put('a', 'one')))
  const counted = database.read(count)
  // Whatever was due meanwhile fires before the answer is heard.
  fire()
  expect(await counted).toBe(1)
  expect(timers.size).toBe(0)
})

test('a database that does not answer is given up', async () => {
  const { database, databases, fire, timers } = open()
  databases.state = 'silent'
  const counted = database.read(count)
  for (let second = 0; second <= databaseTimeoutS; second++) fire()
  await expect(counted).rejects.toThrow('no answer')
  expect(timers.size).toBe(0)
})
