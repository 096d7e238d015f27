import type { Content } from '@milepost/contract'
import { FoldMoved, type FoldStore, type Generation } from '../../fold.ts'
import { connect } from '../connect.ts'
import { createCleaner } from './clean.ts'
import { createWiper } from './wipe.ts'
import { createLedger } from './ledger.ts'
import { createLogReader } from './log-reader.ts'

/** The fold's own connection: its commits need not reach the disk at once, since they can be computed again. */
export function openFoldStore(file: string): FoldStore {
  const db = connect(file, 'normal')
  // Pages as they were before a statement of many rows: in a file each would be two writes of the system's.
  db.pragma('temp_store = memory')
  const log = createLogReader(db)
  const cleaner = createCleaner(db)
  const wiper = createWiper(db)
  const generations = db.prepare(`
    select f.project, f.generation, f.state, f.rules, f.seq, f.as_of as asOf, f.release,
      (select coalesce(max(r.version), 0) from release r where r.project = f.project) as newestRelease
    from fold f where f.state <> 'retired' order by f.project, f.generation`)
  const unfolded = db.prepare(`select id from project p where not exists (select 1 from fold f where f.project = p.id and f.state = 'live')`).pluck()
  const retireOthers = db.prepare(`update fold set state = 'retired' where project = ? and state = ?`)
  const nextGeneration = db.prepare('select coalesce(max(generation), 0) + 1 from fold where project = ?').pluck()
  const insert = db.prepare('insert into fold (project, generation, state, rules, release, seq, as_of) values (?, ?, ?, ?, ?, 0, 0)')
  const setLive = db.prepare(`update fold set state = 'live' where project = ? and generation = ? and state = 'building'`)
  const setRead = db.prepare('update project set generation = ? where id = ?')
  const findZone = db.prepare('select time_zone from project where id = ?').pluck()
  const findContent = db.prepare('select version as release, content from release where project = ? and version <= ? order by version desc limit 1')

  return {
    generations: async () => generations.all() as Generation[],
    unfolded: async () => unfolded.all() as number[],
    // Whoever else folds the same file is told by `FoldMoved`.
    lead: async () => true,
    lastSeq: async () => log.lastSeq(),
    next: async (positions, limit) => log.next(positions, limit),
    read: async (after, limit, project) => log.read(after, limit, project),
    readSayings: log.readSayings,
    readThese: async (positions) => log.readThese(positions),
    open: (project, generation) => createLedger(db, project, generation),
    begin: async (project, rules, state) =>
      db.transaction(() => {
        retireOthers.run(project, 'building')
        const generation = nextGeneration.get(project) as number
        insert.run(project, generation, state, rules.hash, rules.release)
        if (state === 'live') setRead.run(generation, project)
        return { project, generation, seq: 0 }
      }).immediate(),
    swap: async ({ project, generation }) =>
      db.transaction(() => {
        retireOthers.run(project, 'live')
        if (setLive.run(project, generation).changes === 0) throw new FoldMoved(`generation ${generation} of project ${project} was retired`)
        setRead.run(generation, project)
      }).immediate(),
    clean: async () => {
      if (cleaner.step()) return true
      wiper.step()
      return false
    },
    getRules: async (project, release = Number.MAX_SAFE_INTEGER) => {
      const timeZone = findZone.get(project) as string
      const row = findContent.get(project, release) as { release: number; content: string } | undefined
      return row ? { ...row, timeZone, content: JSON.parse(row.content) as Content } : { release: 0, timeZone, content: null }
    },
    close: () => void db.close(),
  }
}
