import { expect, inject, test } from 'vitest'
import { openPostgresTestStore } from '../test-store.fixture.ts'

test('of several folds one leads; when its connection is gone, another does, and the first can write nothing any more', async () => {
  const opened = await openPostgresTestStore(inject('postgres') as string)
  const [first, second] = [await opened.openFolds(), await opened.openFolds()]
  expect([await first.lead(), await second.lead(), await first.lead()]).toEqual([true, false, true])
  await opened.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`)
  await expect(first.generations()).rejects.toThrow()
  await expect.poll(() => second.lead()).toBe(true)
  first.close()
  second.close()
  await opened.close()
})
