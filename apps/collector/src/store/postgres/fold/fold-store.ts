import type { Content } from '@milepost/contract'
import type pg from 'pg'
import { FoldMoved, type FoldStore, type Generation } from '../../fold.ts'
import { derivedTables } from '../../sql/fold/derived-tables.ts'
import { connect } from '../connect.ts'
import { ensurePartitions } from '../log/partitions.ts'
import { lockKeys } from '../migrate.ts'
import { finishErasures } from './finish-erasures.ts'
import { type ForeseeingLedger, withForesight } from './foresight.ts'
import { createLedger } from './ledger.ts'
import { createLogReader } from './log-reader.ts'

/** Rows deleted in one transaction. */
const stepRows = 5_000
/** How often it is seen to that there are partitions ahead. */
const partitionsMs = 3_600_000

const generations = `
  select f.project, f.generation, f.state, f.rules, f.seq, f.as_of as "asOf", f.release,
    (select coalesce(max(r.version), 0) from release r where r.project = f.project) as "newestRelease"
  from fold f where f.state <> 'retired' order by f.project, f.generation`
const unfolded = `select id from project p where not exists (select 1 from fold f where f.project = p.id and f.state = 'live') order by id`
const retire = `update fold set state = 'retired' where project = $1 and state = $2`
const findRules = `
  select p.time_zone as "timeZone", coalesce(r.version, 0) as release, r.content from project p
  left join lateral (select version, content from release where project = p.id and version <= $2 order by version desc limit 1) r on true
  where p.id = $1`

/**
 * The fold's own connection, which also holds the lock that one fold at a time has: whoever lost the connection has lost the lock
 * and can write nothing any more. Its commits need not reach the disk at once, since they can be computed again.
 */
export async function openPostgresFoldStore(url: string): Promise<FoldStore> {
  const client = await connect(url, { durable: false, role: 'fold' })
  const log = createLogReader(client)
  /** Of each project the one that was opened last. */
  const ledgers = new Map<number, ForeseeingLedger>()
  let isLeading = false
  let partitionsAt = 0

  async function transact<Result>(work: () => Promise<Result>): Promise<Result> {
    await client.query('begin')
    try {
      const result = await work()
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
  }

  return {
    async lead() {
      if (!isLeading) {
        const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lockKeys.fold])
        isLeading = rows[0]?.held ?? false
      }
      return isLeading
    },
    generations: async () => (await client.query<Generation>(generations)).rows,
    unfolded: async () => (await client.query<{ id: number }>(unfolded)).rows.map(({ id }) => id),
    lastSeq: log.lastSeq,
    read: log.read,
    readSayings: log.readSayings,
    readThese: log.readThese,
    async next(positions, limit) {
      const pages = await log.next(positions, limit)
      for (const { project, messages } of pages) await ledgers.get(project)?.look(messages)
      return pages
    },
    open(project, generation) {
      const ledger = withForesight(client, project, generation, createLedger(client, project, generation))
      ledgers.set(project, ledger)
      return ledger
    },
    begin: (project, rules, state) =>
      transact(async () => {
        await client.query('select 1 from project where id = $1 for update', [project])
        await client.query(retire, [project, 'building'])
        const { rows } = await client.query<{ next: number }>('select coalesce(max(generation), 0) + 1 as next from fold where project = $1', [project])
        const generation = rows[0]?.next ?? 1
        const insert = 'insert into fold (project, generation, state, rules, release, seq, as_of) values ($1, $2, $3, $4, $5, 0, 0)'
        await client.query(insert, [project, generation, state, rules.hash, rules.release])
        if (state === 'live') await client.query('update project set generation = $1 where id = $2', [generation, project])
        return { project, generation, seq: 0 }
      }),
    swap: ({ project, generation }) =>
      transact(async () => {
        await client.query('select 1 from project where id = $1 for update', [project])
        await client.query(retire, [project, 'live'])
        const { rowCount } = await client.query(`update fold set state = 'live' where project = $1 and generation = $2 and state = 'building'`, [project, generation])
        if (rowCount === 0) throw new FoldMoved(`generation ${generation} of project ${project} was retired`)
        await client.query('update project set generation = $1 where id = $2', [generation, project])
      }),
    async clean() {
      if (Date.now() - partitionsAt > partitionsMs) {
        await ensurePartitions(client, Date.now())
        partitionsAt = Date.now()
      }
      if (await cleanStep(client)) return true
      await finishErasures(client)
      return false
    },
    async getRules(project, release = Number.MAX_SAFE_INTEGER) {
      const { rows } = await client.query<{ timeZone: string; release: number; content: string | null }>(findRules, [project, release])
      const { timeZone = 'UTC', content = null, release: version = 0 } = rows[0] ?? {}
      return { timeZone, release: version, content: content === null ? null : (JSON.parse(content) as Content) }
    },
    close: () => void client.end().catch(() => {}),
  }
}

/** Deletes some rows of a retired generation, or the generation itself when none is left. */
async function cleanStep(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ project: number; generation: number }>({ name: 'find-retired', text: `select project, generation from fold where state = 'retired' limit 1` })
  const retired = rows[0]
  if (!retired) return false
  const values = [retired.project, retired.generation]
  for (const { name, key } of derivedTables) {
    const { rowCount } = await client.query(
      `delete from ${name} where (${key}) in (select ${key} from ${name} where project = $1 and generation = $2 limit ${stepRows})`,
      values,
    )
    if (rowCount) return true
  }
  await client.query('delete from fold where project = $1 and generation = $2', values)
  return true
}
