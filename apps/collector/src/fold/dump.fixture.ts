import type { Content } from '@milepost/contract'
import { canonicalJson } from '../manifest/canonical.ts'
import { derivedTables } from '../store/sql/fold/derived-tables.ts'
import { unpackMessageId } from '../store/sqlite/message-id.ts'
import type { Sqlite } from '../store/sqlite/connect.ts'

type Row = Record<string, unknown>

/**
 * Every derived row of the generation that is read, by table, as sorted texts. Numbers that only say in which order things
 * were first seen (ids of identities, persons, accounts, positions in the log) are replaced by what they stand for.
 */
export function dumpOf(db: Sqlite, project: number): Record<string, string[]> {
  const generation = db.prepare('select generation from project where id = ?').pluck().get(project) as number
  const rowsOf = (table: string) => db.prepare(`select * from ${table} where project = ? and generation = ?`).all(project, generation) as Row[]
  const identities = new Map(rowsOf('identity').map((row) => [row.id, `${row.kind}:${row.value}`]))
  const accounts = new Map(rowsOf('account').map((row) => [row.id, `account ${row.key}`]))
  const messages = new Map((db.prepare('select seq, message_id as id from message').all() as Row[]).map((row) => [row.seq, unpackMessageId(row.id as Buffer | string)]))
  const content = db.prepare('select content from release where project = ? order by version desc').pluck().get(project) as string | undefined
  const { milestones = [], stageModels = [] } = JSON.parse(content ?? '{}') as Partial<Content>
  const unitOf = new Map([...milestones, ...stageModels].map(({ id, unit }) => [id, unit]))
  const subjectOf = (unit: unknown, id: unknown) => (unit === 'account' ? accounts.get(id) : identities.get(id))

  const readable = (table: string, row: Row): Row => {
    const { project: _project, generation: _generation, ...rest } = row
    const named: Row = { ...rest }
    for (const column of ['identity', 'person', 'user'] as const) if (column in named) named[column] = identities.get(named[column]) ?? named[column]
    for (const column of ['account', 'named_account'] as const) if (column in named) named[column] = accounts.get(named[column]) ?? named[column]
    if ('seq' in named) named.seq = messages.get(named.seq)
    if (table === 'identity' || table === 'person') named.id = identities.get(named.id)
    if (table === 'account') named.id = accounts.get(named.id)
    if (table === 'wake_up' || table === 'activity') named.subject = subjectOf(named.unit, named.subject)
    if (table === 'stage_span') named.subject = subjectOf(unitOf.get(named.model as string), named.subject)
    if (table === 'milestone_reach') named.subject = subjectOf(unitOf.get(named.milestone as string), named.subject)
    for (const column of ['facts', 'traits', 'holding', 'choices']) if (typeof named[column] === 'string') named[column] = JSON.parse(named[column] as string)
    return named
  }

  const totals = db.prepare('select messages, last_message_at from fold where project = ? and generation = ?').all(project, generation)
  const rows = derivedTables.map(({ name }) => [name, rowsOf(name).map((row) => canonicalJson(readable(name, row))).sort()] as const)
  return { ...Object.fromEntries(rows), fold: totals.map(canonicalJson) }
}
