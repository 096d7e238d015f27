import { type FoldChanges, FoldMoved, type Turn, type Watermark } from '../../fold.ts'
import { type DerivedTable, keyOf, quoted } from '../../sql/fold/derived-tables.ts'
import { moveWatermark } from '../../sql/fold/move.ts'
import { type Cell, type TableRows, type Writes, writesOf } from '../../sql/fold/writes.ts'
import { emitAll } from '../../sql/webhooks/emit.ts'
import type { Sqlite } from '../connect.ts'
import { createAnswering } from '../database.ts'

/** Named: the planner would sooner walk the whole primary key, of which the person is not the beginning. */
const alongPerson: Partial<Record<DerivedTable, string>> = {
  membership: 'indexed by membership_person',
  progress: 'indexed by progress_person',
  exposure: 'indexed by exposure_person',
  task_progress: 'indexed by task_progress_person',
}

/**
 * Columns with an index that are the same for ever, or nearly: SQLite takes a row out of each index of every column that an update names, and puts
 * it in again, though it be the same. With many subjects each of these is a page of its own.
 */
const steady: Partial<Record<DerivedTable, { fixed: readonly string[]; seldom: readonly string[] }>> = {
  identity: { fixed: ['kind', 'value'], seldom: [] },
  person: { fixed: ['key'], seldom: ['first_at', 'identified', 'account'] },
  account: { fixed: ['key'], seldom: ['first_at'] },
}

/** Cells put by one statement: to ask for each row alone costs as much again as to write it. */
const together = 192

/**
 * Threads that take turns move the write-ahead log into the database between their turns, each after so many of its commits: the disk is waited for, and
 * meanwhile another thread may write. The log begins anew only when nothing was added while it was moved; where it grew to so many pages all the same
 * (120 MB), others wait.
 */
const checkpoints = { commits: 2, mostPages: 30_000 } as const

/** Writes changed rows and the watermark in one transaction. All computing is done before, so that ingest hardly waits. */
export function createCommit(db: Sqlite, project: number, generation: number) {
  const of = `project = ${project} and generation = ${generation}`
  const statements = new Map<string, ReturnType<Sqlite['prepare']>>()
  const move = db.prepare(moveWatermark)
  const answer = createAnswering(db)

  /** One of each kind for each table: the columns of a kind are always the same. */
  function prepared(kind: keyof Writes | 'first' | 'dropped' | 'seldom', { table, columns }: TableRows, sql: (table: DerivedTable, columns: readonly string[], rows: number) => string, rows = 1) {
    const name = `${kind} ${table} ${rows}`
    const known = statements.get(name)
    if (known) return known
    const made = db.prepare(sql(table, columns, rows))
    statements.set(name, made)
    return made
  }

  const insert = (table: DerivedTable, columns: readonly string[], rows = 1, orElse = '') =>
    `insert ${orElse} into ${table} (project, generation, ${quoted(columns)}) values ${Array(rows).fill(`(${project}, ${generation}, ${columns.map(() => '?').join(', ')})`).join(', ')}
     on conflict (project, generation, ${quoted(keyOf(table))}) do`
  const others = (table: DerivedTable, columns: readonly string[]) => columns.filter((column) => !keyOf(table).includes(column))
  const isRow = (columns: readonly string[]) => columns.map((column) => `"${column}" = ?`).join(' and ')

  const sql = {
    removed: (table: DerivedTable, columns: readonly string[]) =>
      `delete from ${table} ${columns[0] === 'person' ? (alongPerson[table] ?? '') : ''} where ${of} and ${isRow(columns)}`,
    /**
     * To fail where it is, and not to take back the whole statement: before a statement that may have to be taken back changes a page, SQLite copies it to a
     * file of its own, which was written more often than the database. The transaction is taken back all the same.
     */
    first: (table: DerivedTable, columns: readonly string[], rows: number) => `${insert(table, columns, rows, 'or fail')} nothing`,
    /**
     * Updates in place what stands: a row that is replaced would be taken out of each of its indexes and put in again. Where it stands as it is
     * to be, its page is not written: with many subjects each row is on a page of its own.
     */
    put(table: DerivedTable, columns: readonly string[], rows: number) {
      const { fixed = [], seldom = [] } = steady[table] ?? {}
      const changing = others(table, columns).filter((column) => !fixed.includes(column) && !seldom.includes(column))
      if (changing.length === 0) return `${insert(table, columns, rows)} nothing`
      const sets = changing.map((column) => `"${column}" = excluded."${column}"`)
      return `${insert(table, columns, rows)} update set ${sets.join(', ')} where ${changing.map((column) => `"${column}" is not excluded."${column}"`).join(' or ')}`
    },
    seldom(table: DerivedTable, columns: readonly string[]) {
      const changing = columns.filter((column) => !keyOf(table).includes(column))
      const sets = changing.map((column) => `"${column}" = @${column}`).join(', ')
      return `update ${table} set ${sets} where ${of} and ${keyOf(table).map((column) => `"${column}" = @${column}`).join(' and ')} and (${changing.map((column) => `"${column}" is not @${column}`).join(' or ')})`
    },
    added: (table: DerivedTable, columns: readonly string[]) =>
      `${insert(table, columns)} update set ${others(table, columns).map((column) => `"${column}" = "${column}" + excluded."${column}"`).join(', ')}`,
    dropped: (table: DerivedTable, columns: readonly string[]) =>
      `delete from ${table} where ${of} and ${isRow(keyOf(table))} and ${others(table, columns).map((column) => `"${column}" = 0`).join(' and ')}`,
  }

  function writeAll(kind: 'removed' | 'added', all: TableRows[]) {
    for (const each of all) {
      const statement = prepared(kind, each, sql[kind])
      for (const row of each.rows) statement.run(row.map(withoutTruth))
    }
  }

  function putAll(all: TableRows[], isFirst: boolean) {
    const kind = isFirst ? 'first' : 'put'
    for (const each of all) {
      const { rows, columns } = each
      const atOnce = Math.floor(together / columns.length)
      const whole = rows.length - (rows.length % atOnce)
      const many = new Array<Cell>(atOnce * columns.length)
      for (let start = 0; start < whole; start += atOnce) prepared(kind, each, sql[kind], atOnce).run(cellsOf(rows, start, many))
      const single = new Array<Cell>(columns.length)
      for (let start = whole; start < rows.length; start++) prepared(kind, each, sql[kind]).run(cellsOf(rows, start, single))
      if (!isFirst) putSeldom(each)
    }
  }

  function putSeldom({ table, columns, rows }: TableRows) {
    const seldom = steady[table]?.seldom ?? []
    if (seldom.length === 0) return
    const named = [...keyOf(table), ...seldom]
    const statement = prepared('seldom', { table, columns: named, rows: [] }, sql.seldom)
    const places = named.map((column) => columns.indexOf(column))
    for (const row of rows) statement.run(Object.fromEntries(places.map((place, index) => [named[index], withoutTruth(row[place] as Cell)])))
  }

  function write(writes: Writes, { isFirst = false, news, newsAt }: Pick<FoldChanges, 'isFirst' | 'news' | 'newsAt'>, moved: object, message: string) {
    if (move.get({ project, generation, ...moved }) === undefined) throw new FoldMoved(message)
    writeAll('removed', writes.removed)
    putAll(writes.put, isFirst)
    writeAll('added', writes.added)
    for (const each of writes.added) {
      const statement = prepared('dropped', each, sql.dropped)
      const places = keyOf(each.table).map((column) => each.columns.indexOf(column))
      for (const row of each.rows) statement.run(...places.map((place) => row[place]))
    }
    answer(() => emitAll(project, news, newsAt))
  }

  let unmoved = 0
  async function committed(turn: Turn) {
    if (++unmoved < checkpoints.commits) return
    unmoved = 0
    const checkpoint = () => (db.pragma('wal_checkpoint(PASSIVE)') as [{ log: number }])[0].log
    if (checkpoint() > checkpoints.mostPages) await turn(async () => checkpoint())
  }

  const run = db.transaction(write)
  return async (changes: FoldChanges, from: number, { seq, asOf }: Watermark, turn?: Turn): Promise<void> => {
    const lastAt = changes.timeline.reduce((last, [, at]) => Math.max(last, at), 0)
    const writes = writesOf(changes)
    const work = async () => run.immediate(writes, changes, { seq, asOf, messages: changes.timeline.length, lastAt, from }, `generation ${generation} of project ${project} is no longer at ${from}`)
    if (!turn) return work()
    db.pragma('wal_autocheckpoint = 0')
    await turn(work)
    await committed(turn)
  }
}

/** Fills `cells` with those of as many rows as it has room for. */
function cellsOf(rows: readonly Cell[][], start: number, cells: Cell[]): Cell[] {
  for (let row = start, to = 0; to < cells.length; row++) for (const cell of rows[row] as Cell[]) cells[to++] = withoutTruth(cell)
  return cells
}

const withoutTruth = (cell: Cell) => (typeof cell === 'boolean' ? Number(cell) : cell)
