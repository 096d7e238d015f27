import { timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { findCredential } from '../access/credential.ts'
import { Refusal } from '../problem.ts'
import type { Meter, Standing } from './meter.ts'

export interface MetricsParts {
  meter: Pick<Meter, 'text'>
  standing: () => Promise<Standing>
  /** Asked for as Bearer token; without one the numbers are for this machine alone. */
  token?: string | undefined
}

export function metricsRoutes({ meter, standing, token }: MetricsParts): Hono {
  const app = new Hono()
  app.get('/', async (c) => {
    if (!(token === undefined ? isFromHere(c) : isToken(findCredential(c.req.header('authorization')), token))) throw notYours(token)
    return c.text(await meter.text(await standing()), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' })
  })
  return app
}

/** A request that a proxy on this machine forwards comes from elsewhere. */
function isFromHere(c: Context): boolean {
  if (c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined) return false
  const address = c.env && 'incoming' in c.env ? getConnInfo(c).remote.address : undefined
  return address !== undefined && /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address)
}

function isToken(said: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(said ?? ''), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function notYours(token: string | undefined): Refusal {
  return new Refusal(403, {
    error: 'metricsNotAllowed',
    message: token === undefined ? 'the numbers are told to this machine alone' : 'the token is missing or wrong',
    remedy: token === undefined ? 'set MILEPOST_METRICS_TOKEN, and send it as Bearer token' : 'send MILEPOST_METRICS_TOKEN as Bearer token',
  })
}
