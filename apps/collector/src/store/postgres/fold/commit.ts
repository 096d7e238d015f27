import type pg from 'pg'
import { type FoldChanges, FoldMoved, type Turn, type Watermark } from '../../fold.ts'
import { type DerivedTable, keyOf, quoted } from '../../sql/fold/derived-tables.ts'
import { moveWatermark } from '../../sql/fold/move.ts'
import { type Cell, type TableRows, type Writes, writesOf } from '../../sql/fold/writes.ts'
import { emitAll } from '../../sql/webhooks/emit.ts'
import { createAnswering, createTranslation } from '../database.ts'
import { arrayOf } from '../log/array.ts'
import { typesOf } from '../schema/types.ts'

const move = createTranslation()(moveWatermark)

/** Writes changed rows and the watermark in one transaction, each table in one statement. */
export function createCommit(client: pg.ClientBase, project: number, generation: number) {
  const of = 'project = $1 and generation = $2'
  const answer = createAnswering()

  async function write(name: string, { table, columns, rows }: TableRows, text: string) {
    const values = [project, generation, ...columns.map((_, place) => arrayOf(rows.map((row) => cleanCell(columns[place] as string, row[place] as Cell))))]
    await client.query({ name: `${name} ${table}`, text, values })
  }

  async function writeAll({ removed, put, added }: Writes) {
    for (const each of removed) await write('removed', each, removal(each))
    // A row that is updated is written anew, though it stands as it is to be.
    for (const each of put) await write('put', newestOf(each), `${insertion(each, (column) => `excluded."${column}"`)} ${others(each).length > 0 ? isOther(each) : ''}`)
    for (const each of added) {
      await write('added', sumOf(each), insertion(each, (column) => `${each.table}."${column}" + excluded."${column}"`))
      const keys = { ...each, columns: keyOf(each.table), rows: each.rows.map((row) => keyOf(each.table).map((column) => row[each.columns.indexOf(column)] as Cell)) }
      await write('dropped', keys, `${removal(keys)} and ${others(each).map((column) => `t."${column}" = 0`).join(' and ')}`)
    }
  }

  const removal = ({ table, columns }: TableRows) =>
    `delete from ${table} t using ${given(table, columns)} where t.${of.replace('and ', 'and t.')} and ${columns.map((column) => `t."${column}" = given."${column}"`).join(' and ')}`

  const insertion = (rows: TableRows, valueOf: (column: string) => string) => {
    const { table, columns } = rows
    const sets = others(rows).map((column) => `"${column}" = ${valueOf(column)}`)
    return `insert into ${table} (project, generation, ${quoted(columns)}) select $1, $2, given.* from ${given(table, columns)}
      on conflict (project, generation, ${quoted(keyOf(table))}) do ${sets.length > 0 ? `update set ${sets.join(', ')}` : 'nothing'}`
  }

  const isOther = (rows: TableRows) => {
    const row = (name: string) => `(${others(rows).map((column) => `${name}."${column}"`).join(', ')})`
    return `where ${row(rows.table)} is distinct from ${row('excluded')}`
  }

  async function transact(writes: Writes, changes: FoldChanges, bound: Record<string, unknown>) {
    await client.query('begin')
    try {
      const { rowCount } = await client.query({ name: 'move', text: move.text, values: move.names.map((name) => bound[name]) })
      if (rowCount === 0) throw new FoldMoved(`generation ${generation} of project ${project} is no longer at ${bound.from}`)
      await writeAll(writes)
      await answer(client, () => emitAll(project, changes.news, changes.newsAt))
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
  }

  return async (changes: FoldChanges, from: number, { seq, asOf }: Watermark, turn: Turn = (work) => work()): Promise<void> => {
    const writes = writesOf(changes)
    const lastAt = changes.timeline.reduce((last, [, at]) => Math.max(last, at), 0)
    const bound: Record<string, unknown> = { project, generation, seq, asOf, messages: changes.timeline.length, lastAt, from }
    await turn(() => transact(writes, changes, bound))
  }
}

const others = ({ table, columns }: TableRows) => columns.filter((column) => !keyOf(table).includes(column))

function given(table: DerivedTable, columns: readonly string[]): string {
  const types = typesOf(table)
  return `unnest(${columns.map((column, place) => `$${place + 3}::${types[column]}[]`).join(', ')}) as given(${quoted(columns)})`
}

const keyOfRow = ({ table, columns }: TableRows) => {
  const places = keyOf(table).map((column) => columns.indexOf(column))
  return (row: Cell[]) => JSON.stringify(places.map((place) => row[place]))
}

/** One statement meets each key once. */
function newestOf(all: TableRows): TableRows {
  const key = keyOfRow(all)
  return { ...all, rows: [...new Map(all.rows.map((row) => [key(row), row])).values()] }
}

function sumOf(all: TableRows): TableRows {
  const key = keyOfRow(all)
  const isKey = all.columns.map((column) => keyOf(all.table).includes(column))
  const sums = new Map<string, Cell[]>()
  for (const row of all.rows) {
    const known = sums.get(key(row))
    sums.set(key(row), known ? known.map((cell, place) => (isKey[place] ? cell : Number(cell) + Number(row[place]))) : row)
  }
  return { ...all, rows: [...sums.values()] }
}

/** Traits are asked for by name, as JSON, which knows no character 0. */
function cleanCell(column: string, cell: Cell): Cell {
  if (column !== 'traits' || typeof cell !== 'string' || !cell.includes('\\u0000')) return cell
  return JSON.stringify(JSON.parse(cell, (_, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '\u{FFFD}') : value)))
}
