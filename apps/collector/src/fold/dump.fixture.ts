import type { Content } from '@milepost/contract'
import { canonicalJson } from '../manifest/canonical.ts'
import { derivedTables } from '../store/sql/fold/derived-tables.ts'
import type { TestStore } from '../store/conformance/test-store.fixture.ts'

type Row = Record<string, unknown>

/**
 * Every derived row of the generation that is read, by table, as sorted texts. Numbers that only say in which order things
 * were first seen (ids of identities, persons, accounts, positions in the log) are replaced by what they stand for.
 */
export async function dumpOf({ query, messageIdOf }: Pick<TestStore, 'query' | 'messageIdOf'>, project: number): Promise<Record<string, string[]>> {
  const [{ generation } = { generation: 0 }] = await query<{ generation: number }>('select generation from project where id = @project', { project })
  const bound = { project, generation }
  const tables = new Map<string, Row[]>()
  for (const { name } of derivedTables) tables.set(name, await query<Row>(`select * from ${name} where project = @project and generation = @generation`, bound))
  const rowsOf = (table: string) => tables.get(table) as Row[]
  const identities = new Map(rowsOf('identity').map((row) => [row.id, `${row.kind}:${row.value}`]))
  const accounts = new Map(rowsOf('account').map((row) => [row.id, `account ${row.key}`]))
  const logged = await query<Row>('select seq, message_id as id from message where project = @project', { project })
  const messages = new Map(logged.map((row) => [row.seq, messageIdOf(row.id)]))
  const [release] = await query<{ content: string }>('select content from release where project = @project order by version desc limit 1', { project })
  const content = release?.content
  const { milestones = [], stageModels = [] } = JSON.parse(content ?? '{}') as Partial<Content>
  const unitOf = new Map([...milestones, ...stageModels].map(({ id, unit }) => [id, unit]))
  const subjectOf = (unit: unknown, id: unknown) => (unit === 'account' ? accounts.get(id) : identities.get(id))

  const readable = (table: string, row: Row): Row => {
    const { project: _project, generation: _generation, ...rest } = row
    // One store has truths, the other 0 and 1.
    const named: Row = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value]))
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

  const totals = await query('select messages, last_message_at from fold where project = @project and generation = @generation', bound)
  const rows = derivedTables.map(({ name }) => [name, rowsOf(name).map((row) => canonicalJson(readable(name, row))).sort()] as const)
  return { ...Object.fromEntries(rows), fold: totals.map(canonicalJson) }
}
