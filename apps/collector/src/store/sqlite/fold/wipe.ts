import type { Sqlite } from '../connect.ts'
import { dropCopies } from '../copies.ts'

/**
 * Finishes erasures whose derived rows were made anew and whose old rows are gone. Deleted rows were overwritten where they stood
 * (`secure_delete`); what the write-ahead log still has of them goes with the log, once nobody reads in it, and the copies of upgrades go as files.
 */
export function createWiper(db: Sqlite) {
  const open = db
    .prepare(
      `select id from erasure e where finished_at is null
      and not exists (select 1 from fold f where f.project = e.project and (f.state <> 'live' or f.rules = ''))`,
    )
    .pluck()
  const finish = db.prepare(`update erasure set finished_at = cast(unixepoch('subsec') * 1000 as integer) where id = ?`)

  return {
    step: (): void => {
      const erasures = open.all() as number[]
      if (erasures.length === 0) return
      const [{ busy = 1 } = {}] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      if (busy !== 0) return
      dropCopies(db.name)
      for (const id of erasures) finish.run(id)
    },
  }
}
