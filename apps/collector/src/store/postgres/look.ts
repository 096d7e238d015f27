import { connect } from './connect.ts'
import { lockKeys, schemaOf } from './migrate.ts'

export interface ServerSeen {
  state: 'reached'
  /** 15 */
  version: number
  schema: 'empty' | 'older' | 'current' | 'newer'
  /** What the role lacks: `create` in the schema, `delete` from message. */
  missing: string[]
  /** Its clock less ours in milliseconds; half the round trip is taken off. */
  clockAheadMs: number
  /** It only follows another server: nothing can be written. */
  isFollowing: boolean
  /** The collector that folds, as `pg_stat_activity` names it; null where none does. */
  folder: string | null
  /** Servers that follow this one: seconds behind, null where it does not say. */
  followers: { name: string; lagSeconds: number | null }[]
  /** Empty unless the schema is current. */
  folds: { project: string; behind: number; asOf: number }[]
  newestAt?: number | undefined
}
export type ServerLook = ServerSeen | { state: 'unreachable'; why: string }

const about = `
  select current_setting('server_version_num')::int / 10000 as version, pg_is_in_recovery() as following,
    has_schema_privilege(current_user, 'public', 'create') as "mayCreate", (extract(epoch from clock_timestamp()) * 1000)::float8 as now`
const folding = `
  select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and l.objid = $1 and l.database = (select oid from pg_database where datname = current_database()) limit 1`
const following = `select application_name as name, extract(epoch from replay_lag)::float8 as "lagSeconds" from pg_stat_replication order by 1`
const writing = `select privilege from unnest(array['select', 'insert', 'update', 'delete']) privilege where not has_table_privilege(current_user, 'public.message', privilege)`
const folds = `
  select p.key as project, f.as_of as "asOf", (select count(*) from message m where m.project = p.id and m.seq > f.seq) as behind
  from fold f join project p on p.id = f.project where f.state = 'live' order by p.key`

/** Looks at a server without changing it, whether a collector runs or not. */
export async function lookAtServer(url: string, clock: () => number): Promise<ServerLook> {
  let client: Awaited<ReturnType<typeof connect>> | undefined
  try {
    client = await connect(url, { durable: true })
    const asked = clock()
    const [server] = (await client.query<{ version: number; following: boolean; mayCreate: boolean; now: number }>(about)).rows
    const clockAheadMs = (server?.now ?? asked) - (asked + clock()) / 2
    const { known, applied } = await schemaOf(client)
    const schema = applied === 0 ? 'empty' : applied < known ? 'older' : applied === known ? 'current' : 'newer'
    const lacking = schema === 'empty' ? [] : (await client.query<{ privilege: string }>(writing)).rows.map(({ privilege }) => `${privilege} from message`)
    const isCurrent = schema === 'current'
    return {
      state: 'reached',
      version: server?.version ?? 0,
      schema,
      missing: [...(server?.mayCreate ? [] : ['create in the schema public']), ...lacking],
      clockAheadMs,
      isFollowing: server?.following ?? false,
      folder: (await client.query<{ name: string }>(folding, [lockKeys.fold])).rows[0]?.name ?? null,
      followers: (await client.query<{ name: string; lagSeconds: number | null }>(following)).rows,
      folds: isCurrent ? (await client.query<{ project: string; behind: number; asOf: number }>(folds)).rows : [],
      ...(isCurrent ? { newestAt: (await client.query<{ at: number | null }>('select max(received_at) as at from message')).rows[0]?.at ?? undefined } : {}),
    }
  } catch (error) {
    return { state: 'unreachable', why: (error as Error).message }
  } finally {
    await client?.end().catch(() => {})
  }
}
