import { hostname } from 'node:os'
import pg from 'pg'

/** Connections for requests. The log's writer and the fold have one each besides. */
const poolSize = 10
/** How long a request waits for a connection before it is answered that the store is out of reach, unless the address says `connect_timeout=` and seconds. */
const connectMs = 5_000

/** Types that arrive as text, since their values may be too large for a JavaScript number. Here they never are. */
const numbers: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => (numbers.includes(oid) ? Number : pg.types.getTypeParser(oid, format))) as typeof pg.types.getTypeParser,
}

/** Commits wait for the disk, whatever the server's default says. A transaction whose client is gone is ended soon, so that it holds nobody up. */
const session = '-c synchronous_commit=on -c idle_in_transaction_session_timeout=60s -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3'
/** For rows that can be computed again: their commits need not wait for the disk. */
const quickSession = session.replace('synchronous_commit=on', 'synchronous_commit=off')

/** What a connection is for; `pg_stat_activity` tells. */
export type Role = 'requests' | 'log' | 'fold' | 'upkeep'

/** The address's `connect_timeout` as libpq means it, which the driver does not read. https://www.postgresql.org/docs/current/libpq-connect.html */
export function patienceOf(url: string): number {
  const seconds = Number(new URL(url).searchParams.get('connect_timeout'))
  return seconds > 0 ? seconds * 1_000 : connectMs
}

const settingsOf = (url: string, options: string, role: Role, withinMs = patienceOf(url)): pg.ClientConfig => ({
  connectionString: url,
  types,
  options,
  keepAlive: true,
  connectionTimeoutMillis: withinMs,
  application_name: `milepost ${role} ${hostname().slice(0, 30)} ${process.pid}`,
})

export function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({ ...settingsOf(url, session, 'requests'), max: poolSize })
  // A connection that breaks while it is idle is replaced by the next request, and one that breaks between two statements fails at the
  // second; without listeners, both would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export interface ConnectOptions {
  /** `false`: a commit may be lost with the server's power, but never torn. */
  durable: boolean
  role?: Role
  withinMs?: number
}

export async function connect(url: string, { durable, role = 'upkeep', withinMs }: ConnectOptions): Promise<pg.Client> {
  const client = new pg.Client(settingsOf(url, durable ? session : quickSession, role, withinMs))
  client.on('error', () => {})
  await client.connect()
  return client
}
