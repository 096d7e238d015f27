import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { TestStore } from '../conformance/test-store.fixture.ts'
import { connect } from './connect.ts'
import { createTranslation } from './database.ts'
import { openPostgresFoldStore } from './fold/fold-store.ts'
import { unpackMessageId } from './message-id.ts'
import { openPostgresStore } from './postgres.ts'

/** What every test's database is copied from: copying is faster than migrating. */
const template = 'milepost_template'

/** Seconds. A machine that stands still for a while is no fault of the server's. */
const connectWithin = 60

export const urlOf = (server: string, database: string) => new URL(`/${database}?connect_timeout=${connectWithin}`, server).href

/** Makes the template; once for a server. */
export async function prepareTemplate(server: string): Promise<void> {
  await administer(server, `create database ${template}`)
  const store = await openPostgresStore(urlOf(server, template))
  await store.close()
}

/** The address of an empty database. It goes with the server. */
export async function createTestDatabase(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name} template ${template} strategy wal_log`)
  return urlOf(server, name)
}

/** @param place of several */
export async function openPostgresTestStore(server: string, place = 1): Promise<TestStore & { url: string }> {
  const url = await createTestDatabase(server)
  const store = await openPostgresStore(url, place)
  const client = await connect(url, { durable: false })
  const translate = createTranslation()
  return {
    kind: 'postgres',
    url,
    store: { ...store, file: '' },
    address: { kind: 'postgres', urls: [url] },
    openFolds: () => openPostgresFoldStore(url),
    append: (project, entries) => store.log.append(project, entries),
    async query<Row>(sql: string, bound: object = {}) {
      const { text, names } = translate(sql, bound)
      return (await client.query(text, names.map((name) => (bound as Record<string, unknown>)[name]))).rows as Row[]
    },
    messageIdOf: (packed) => unpackMessageId(packed as Buffer),
    async close() {
      await client.end()
      await store.close()
    },
  }
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client(urlOf(server, 'postgres'))
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
