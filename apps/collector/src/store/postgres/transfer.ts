import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type { TransferRow, TransferTarget } from '../transfer/transfer.ts'
import { connect } from './connect.ts'
import { arrayOf, type Cell } from './log/array.ts'
import { ensurePartitionsBetween } from './log/partitions.ts'
import { packMessageId, unpackMessageId } from './message-id.ts'
import * as schema from './schema/index.ts'
import { typesOf } from './schema/types.ts'

/** Rows read at a time. */
const pageRows = 2_000

const configs = () => Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableConfig(each)] : []))
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/** @param url of a database whose schema is this version's */
export async function openPostgresTarget(url: string): Promise<TransferTarget & { close(): Promise<void> }> {
  const client = await connect(url, { durable: true })
  const tables = new Map(configs().map((config) => [config.name, config]))

  async function insert(name: string, rows: readonly TransferRow[]) {
    const columns = Object.keys(rows[0] ?? {})
    const types = typesOf(name)
    const given = columns.map((column, place) => `$${place + 1}::${types[column]}[]`).join(', ')
    const values = columns.map((column) => arrayOf(rows.map((row) => cellOf(types[column] ?? '', row[column] as string | number | null))))
    await client.query(`insert into "${name}" (${quoted(columns)}) select * from unnest(${given})`, values)
  }

  async function cleanUp() {
    const numbered = [...tables.values()].flatMap(({ name, columns }) => columns.filter((column) => column.generatedIdentity).map((column) => ({ name, column: column.name })))
    for (const { name, column } of numbered) {
      await client.query(`select setval(pg_get_serial_sequence('"${name}"', '${column}'), greatest((select max("${column}") from "${name}"), 1))`)
    }
    // SQLite counts all projects together, and a watermark may stand at a message of another: positions go on behind both.
    await client.query(`
      insert into log_head (project, seq) select p.id, greatest(
        (select coalesce(max(seq), 0) from message where project = p.id), (select coalesce(max(seq), 0) from fold where project = p.id)) from project p`)
  }

  return {
    async findFilled() {
      for (const name of tables.keys()) if ((await client.query(`select 1 from "${name}" limit 1`)).rows.length > 0) return name
      return undefined
    },
    begin: async () => void (await client.query('begin')),
    async write(name, rows) {
      if (name === 'message') {
        const times = rows.map((row) => Number(row.received_at))
        await ensurePartitionsBetween(client, Math.min(...times), Math.max(...times))
        await insert('message_once', rows.map((row) => ({ project: row.project as number, message_id: row.message_id as string })))
      }
      await insert(name, rows)
    },
    async *rows(name) {
      const { columns, primaryKeys } = tables.get(name)!
      const key = name === 'message' ? ['seq'] : [...columns.filter(({ primary }) => primary), ...primaryKeys.flatMap((each) => each.columns)].map((column) => column.name)
      const cursor = `transfer_${name}`
      await client.query(`declare ${cursor} cursor for select ${quoted(columns.map((column) => column.name))} from "${name}" order by ${quoted(key)}`)
      for (;;) {
        const { rows } = await client.query<Record<string, unknown>>(`fetch ${pageRows} from ${cursor}`)
        if (rows.length === 0) break
        yield rows.map(rowOf)
      }
      await client.query(`close ${cursor}`)
    },
    async finish() {
      await cleanUp()
      await client.query('commit')
      await client.query('analyze')
    },
    abandon: async () => void (await client.query('rollback').catch(() => {})),
    close: () => client.end(),
  }
}

function cellOf(type: string, value: string | number | null): Cell {
  if (value === null) return null
  if (type === 'boolean') return value === 1
  if (type === 'bytea') return packMessageId(String(value))
  return type.startsWith('timestamp') ? new Date(Number(value)).toISOString() : value
}

function rowOf(row: Record<string, unknown>): TransferRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))
}

function plain(value: unknown): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (Buffer.isBuffer(value)) return unpackMessageId(value)
  return value instanceof Date ? value.getTime() : (value as string | number | null)
}
