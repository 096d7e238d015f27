import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type pg from 'pg'
import { StoreUnusable } from '../unusable.ts'
import { ensurePartitions } from './log/partitions.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))
const migrationsTable = '__drizzle_migrations'
/** Oldest server that is tested. */
const oldest = 15

/** Keys of advisory locks: any numbers, but the same in every collector. */
export const lockKeys = { migrate: 6_453_671, fold: 6_453_672 } as const

/** Upgrades the database to this version's schema. Where several collectors start at once, one does it and the others wait. */
export async function upgrade(client: pg.Client, now: number): Promise<void> {
  const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int / 10000 as version`)
  const version = rows[0]?.version ?? 0
  if (version < oldest) throw new StoreUnusable(`the server is PostgreSQL ${version}; Milepost needs ${oldest} or later`)
  await client.query('select pg_advisory_lock($1)', [lockKeys.migrate])
  try {
    const { known, applied } = await schemaOf(client)
    if (applied > known) throw new StoreUnusable('the database was written by a newer version of Milepost; start that version, or restore an older backup')
    if (applied < known) await apply(client)
    await ensurePartitions(client, now)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKeys.migrate])
  }
}

async function apply(client: pg.Client): Promise<void> {
  const [{ drizzle }, { migrate }] = await Promise.all([import('drizzle-orm/node-postgres'), import('drizzle-orm/node-postgres/migrator')])
  await migrate(drizzle({ client }), { migrationsFolder, migrationsSchema: 'public', migrationsTable })
}

/** How far this version's migrations and the database are; 0 where nothing was applied. */
export async function schemaOf(client: pg.Client): Promise<{ known: number; applied: number }> {
  return { known: readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0, applied: await lastApplied(client) }
}

async function lastApplied(client: pg.Client): Promise<number> {
  const table = await client.query<{ found: string | null }>('select to_regclass($1) as found', [`public.${migrationsTable}`])
  if (!table.rows[0]?.found) return 0
  const last = await client.query<{ at: string | null }>(`select max(created_at) as at from public.${migrationsTable}`)
  return Number(last.rows[0]?.at ?? 0)
}
