import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as schema from './index.ts'

const tables = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableConfig(each)] : []))
const types = new Map(
  tables.map(({ name, columns }) => [name, Object.fromEntries(columns.map((column) => [column.name, column.getSQLType().replace(/ collate .*/, '')]))]),
)

/** The type of each column of a table. */
export function typesOf(table: string): Readonly<Record<string, string>> {
  const found = types.get(table)
  if (!found) throw new Error(`there is no table ${table}`)
  return found
}
