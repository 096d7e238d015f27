import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type pg from 'pg'
import { firstNumberOf } from '../shards/number.ts'
import { StoreUnusable } from '../unusable.ts'
import * as schema from './schema/index.ts'

const name = 'server'
const claim = 'insert into installation (name, value) values ($1, $2) on conflict do nothing'

/**
 * Makes the sequences of this database begin where those of its server do, so that any row number tells which server it is on.
 * @param server its place among the servers that are named, from 1 on
 * @throws StoreUnusable where it was set up as another server, or already has projects with other numbers
 */
export async function claimNumbers(client: pg.ClientBase, server: number): Promise<void> {
  await client.query('begin')
  try {
    const isNew = server > 1 && !(await isInUse(client)) && (await client.query(claim, [name, String(server)])).rowCount === 1
    if (isNew) await restart(client, firstNumberOf(server))
    const { rows } = await client.query<{ value: string }>('select value from installation where name = $1', [name])
    const known = Number(rows[0]?.value ?? 1)
    if (known !== server) throw new StoreUnusable(`the database at place ${server} of DATABASE_URL was the one at place ${known}; keep their order, and add others, empty, behind them`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

async function isInUse(client: pg.ClientBase): Promise<boolean> {
  return (await client.query('select 1 from project union all select 1 from "user" limit 1')).rows.length > 0
}

async function restart(client: pg.ClientBase, first: number): Promise<void> {
  for (const each of Object.values(schema)) {
    if (!is(each, PgTable)) continue
    const table = getTableConfig(each)
    for (const column of table.columns) if (column.generatedIdentity) await client.query(`alter table "${table.name}" alter column "${column.name}" restart with ${first}`)
  }
}
