import type { Sqlite } from './connect.ts'

/** Rows of a table as the planner is to imagine them: those of a project that has grown. */
const rows = 1_000_000
/** How many share all columns of an index that is not unique. */
const alike = 10

/**
 * Tells SQLite's planner how rows are spread, in its own table `sqlite_stat1` (https://www.sqlite.org/fileformat2.html#stat1tab). Without
 * it the planner takes a project and its generation, with which every index begins, to be shared by nine rows: it then walks all rows of a project
 * where an index would find the few, and does so the more often the larger a project is. What `ANALYZE` would measure depends on when
 * it runs, and a plan that changes by itself is a fault nobody can look for: so every store plans by the same figures.
 */
export function imagineStatistics(db: Sqlite): void {
  const indexes = db.prepare(`
    select m.name as "table", l.name as "index", l."unique" as isUnique,
      (select group_concat(c.name) from (select x.name from pragma_index_xinfo(l.name) x where x.key = 1 order by x.seqno) c) as columns
    from sqlite_schema m join pragma_index_list(m.name) l where m.type = 'table' and m.name not like 'sqlite%'
    order by 1, 2`).all() as { table: string; index: string; isUnique: number; columns: string }[]
  const wanted = indexes.map(({ table, index, isUnique, columns }) => ({ table, index, stat: statOf(columns.split(','), isUnique === 1) }))
  if (isKnown(db, wanted)) return
  // Makes the table, which nothing else may, where there is none.
  db.exec('analyze sqlite_schema')
  const insert = db.prepare('insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)')
  db.transaction(() => {
    db.exec('delete from sqlite_stat1')
    for (const { table, index, stat } of wanted) insert.run(table, index, stat)
  }).immediate()
}

/** Nothing is written where it stands already: a full disk is no reason not to start. */
function isKnown(db: Sqlite, wanted: readonly { table: string; index: string; stat: string }[]): boolean {
  if (!db.prepare(`select 1 from sqlite_schema where name = 'sqlite_stat1'`).get()) return false
  const known = db.prepare('select tbl || idx || stat from sqlite_stat1').pluck().all() as string[]
  return known.sort().join() === wanted.map(({ table, index, stat }) => table + index + stat).sort().join()
}

/** All rows, then for each column how many share it and those before: every column but project and generation tells apart alike well. */
export function statOf(columns: readonly string[], isUnique: boolean): string {
  const shared = columns.filter((name) => name === 'project' || name === 'generation').length
  const telling = columns.length - shared
  const least = isUnique ? 1 : alike
  const counts = columns.map((_, index) => {
    const told = Math.max(0, index + 1 - shared)
    return telling === 0 ? (isUnique ? 1 : rows) : Math.max(least, Math.round(rows * (least / rows) ** (told / telling)))
  })
  return [rows, ...counts].join(' ')
}
