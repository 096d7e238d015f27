import { is } from 'drizzle-orm'
import { getTableConfig as postgresConfig, PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as sqliteConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import * as sqlite from '../../sqlite/schema/index.ts'
import * as postgres from './index.ts'

interface Shape {
  name: string
  columns: { name: string; notNull: boolean }[]
}

const shapeOf = ({ name, columns }: Shape) => [name, columns.map((column) => `${column.name}${column.notNull ? '' : '?'}`).toSorted()] as const

/** Tables of one store alone, and the log, which each keeps in its own way. */
const own = new Set(['log_head', 'message_once', 'message'])
const shapesOf = (tables: Shape[]) => Object.fromEntries(tables.map(shapeOf).filter(([name]) => !own.has(name)))

test('both stores have the same tables with the same columns', () => {
  const ours = Object.values(postgres).flatMap((each) => (is(each, PgTable) ? [postgresConfig(each)] : []))
  const theirs = Object.values(sqlite).flatMap((each) => (is(each, SQLiteTable) ? [sqliteConfig(each)] : []))
  expect(shapesOf(ours)).toEqual(shapesOf(theirs))
})

/** Counted by ids of their own. They grow with what a team does, not with what is sent: a server that distributes copies them everywhere. */
const reference = ['api_key', 'audit', 'credential', 'erasure', 'event_name', 'feedback_note', 'feedback_reply', 'installation', 'invitation', 'project', 'project_user', 'session', 'user', 'verification', 'webhook', 'webhook_attempt', 'webhook_delivery', 'webhook_message']

test('every key of every other table begins with the project, so that rows can stand where their project stands', () => {
  const tables = Object.values(postgres).flatMap((each) => (is(each, PgTable) ? [postgresConfig(each)] : []))
  const keys = tables.flatMap(({ name, columns, primaryKeys, indexes }) => [
    ...columns.filter(({ primary, isUnique }) => primary || isUnique).map((column) => [name, column.name]),
    ...primaryKeys.map((key) => [name, key.columns[0]?.name]),
    ...indexes.filter(({ config }) => config.unique).map(({ config }) => [name, (config.columns[0] as { name?: string }).name]),
  ])
  const others = [...new Set(keys.filter(([, first]) => first !== 'project').map(([name]) => name))].sort()
  expect(others).toEqual(reference)
  expect(keys.length - others.length).toBeGreaterThan(25)
})
