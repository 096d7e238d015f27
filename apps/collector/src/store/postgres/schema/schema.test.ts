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

test('every key of what belongs to a project begins with the project', () => {
  const tables = Object.values(postgres).flatMap((each) => (is(each, PgTable) ? [postgresConfig(each)] : []))
  const keys = tables
    .filter(({ name, columns }) => columns.some((column) => column.name === 'generation') || own.has(name))
    .flatMap(({ name, primaryKeys }) => (name === 'project' ? [] : primaryKeys.map(({ columns }) => [name, columns[0]?.name])))
  expect(keys.length).toBeGreaterThan(15)
  expect(keys.filter(([, first]) => first !== 'project')).toEqual([])
})
