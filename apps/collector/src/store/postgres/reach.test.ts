import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { patienceOf } from './connect.ts'
import { isGone } from './reach.ts'
import { urlOf } from './test-store.fixture.ts'

const url = urlOf(inject('postgres') as string, 'postgres')

test('whoever waited too long for a free connection is told that the store is out of reach, and not that something is wrong', async () => {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const only = await pool.connect()
  pool.options.connectionTimeoutMillis = 20
  const error = await pool.connect().catch((error: unknown) => error)
  expect([isGone(error), isGone(new Error('division by zero'))]).toEqual([true, false])
  only.release()
  await pool.end()
})

test.each([
  ['postgres://ann@db/x', 5_000],
  ['postgres://ann@db/x?connect_timeout=60', 60_000],
  ['postgres://ann@db/x?connect_timeout=soon', 5_000],
])('for a connection to %s it waits %d ms', (address, ms) => {
  expect(patienceOf(address)).toBe(ms)
})
