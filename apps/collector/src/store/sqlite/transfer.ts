import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { TransferRow, TransferSource } from '../transfer/transfer.ts'
import { connect } from './connect.ts'
import { unpackMessageId } from './message-id.ts'
import * as schema from './schema/index.ts'

/** Rows handed over at a time. */
const pageRows = 2_000

interface Table {
  name: string
  columns: string[]
  key: string[]
}

/** Those that others refer to come first. */
function tablesOf(): Table[] {
  const configs = Object.values(schema).flatMap((each) => (is(each, SQLiteTable) ? [getTableConfig(each)] : []))
  const ordered = configs.toSorted((a, b) => a.foreignKeys.length - b.foreignKeys.length)
  return ordered.map(({ name, columns, primaryKeys }) => ({
    name,
    columns: columns.map((column) => column.name),
    key: [...columns.filter(({ primary }) => primary), ...primaryKeys.flatMap((key) => key.columns)].map((column) => column.name),
  }))
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/** The file as it is when this is called. A collector may go on writing to it. */
export function openSqliteSource(file: string): TransferSource {
  const db = connect(file)
  const tables = new Map(tablesOf().map((table) => [table.name, table]))
  const lastSeq = db.prepare('select coalesce(max(seq), 0) from message').pluck()
  db.exec('begin')
  const last = lastSeq.get() as number

  function* rows(name: string): Generator<TransferRow[]> {
    const { columns, key } = tables.get(name) as Table
    let page: TransferRow[] = []
    for (const row of db.prepare(`select ${quoted(columns)} from "${name}" order by ${quoted(key)}`).iterate() as Iterable<Record<string, unknown>>) {
      page.push(rowOf(row))
      if (page.length < pageRows) continue
      yield page
      page = []
    }
    if (page.length > 0) yield page
  }

  return {
    tables: [...tables.keys()],
    count: async (name) => db.prepare(`select count(*) from "${name}"`).pluck().get() as number,
    rows,
    async newer() {
      db.exec('rollback')
      return db.prepare('select count(*) from message where seq > ?').pluck().get(last) as number
    },
    close: () => void db.close(),
  }
}

/** A character 0, which PostgreSQL cannot keep, becomes what stands for an unknown one. */
function rowOf(row: Record<string, unknown>): TransferRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const plain = name === 'message_id' && Buffer.isBuffer(value) ? unpackMessageId(value) : (value as string | number | null)
      return [name, typeof plain === 'string' ? plain.replaceAll('\0', '\u{FFFD}') : plain]
    }),
  )
}
