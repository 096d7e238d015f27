import type pg from 'pg'
import { connect } from './connect.ts'

/** A server that has not answered by then counts as out of reach. */
const aliveMs = 3_000

/** Classes of https://www.postgresql.org/docs/current/errcodes-appendix.html and errors of sockets; a server that starts or stops answers 57P01 to 57P03. */
const codes = /^(?:08...|57P0[123]|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/
/** Messages of the driver and its pool that come without a code. */
const said = /^(?:Connection terminated|Connection ended|Client has encountered a connection error|Client was closed|timeout expired|timeout exceeded when trying to connect)/

/** Whether the connection failed, rather than what was asked on it. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, cause } = error as Error & { code?: unknown }
  return (typeof code === 'string' && codes.test(code)) || said.test(error.message) || isGone(cause)
}

/** Asks on a connection of its own: the pool's may be busy with long questions. */
export async function isAlive(url: string): Promise<boolean> {
  const client = await connect(url, { durable: false, withinMs: aliveMs })
  try {
    const ask: pg.QueryConfig & Pick<pg.ClientConfig, 'query_timeout'> = { text: 'select 1', query_timeout: aliveMs }
    await client.query(ask)
    return true
  } finally {
    void client.end().catch(() => {})
  }
}
