import { gzipSync } from 'node:zlib'
import type { Atoms } from './atoms.ts'
import type { Dice } from './dice.ts'
import { type Age, changeOf, idsOf, messageOf, questionOf } from './bodies.ts'

export interface Shot {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
}

/** What a request may be made from: the collector's own routes, and what opens doors. */
export interface Words extends Age {
  /** `GET /api/people/:id` */
  routes: readonly string[]
  /** Those that may be asked often. */
  usualRoutes: readonly string[]
  ingestRoutes: readonly string[]
  writeKey: string
  secretKeys: readonly string[]
  cookies: readonly string[]
  project: string
}

const queryNames = ['cursor', 'limit', 'from', 'to', 'type', 'band', 'q', 'stage', 'model', 'by', 'bucket', 'survey', 'unit', 'kind', 'windowDays', 'status', 'owner', 'tag', 'segment', 'with', 'subject', 'submission', 'experience']
const queryValues = ['nps', 'csat5', 'saas', 'trial', 'week', 'month', 'person', 'account', '2026-10-01', '2026-11-22', '1', '0', '-1', '200', '201', '1.5', 'all', 'high']
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND']

/** One request: mostly right, so that what lies behind the checks is reached, too, and odd in a few places. */
export function shotOf(words: Words, atoms: Atoms, dice: Dice): Shot {
  const { pick, chance } = dice
  // The other routes seldom: an erased person is missing for the rest of the epoch, and an export reads the whole log.
  const routes = chance(0.95) ? words.usualRoutes : words.routes
  const [known = 'GET', pattern = '/'] = pick(chance(0.35) ? words.ingestRoutes : routes).split(' ')
  const method = chance(0.03) ? pick(methods) : known
  const path = chance(0.03) ? `/${pick(atoms.texts)}` : pattern.split('/').map((part) => filled(part)).join('/')
  const said = ['GET', 'HEAD'].includes(method) ? undefined : bodyOf(pattern)
  const query = chance(pattern.startsWith('/api') ? 0.6 : 0.1) ? `?${queryOf()}` : ''
  return { method, path: path + query, headers: headersOf(said?.coding), ...(said && { body: said.body }) }

  function filled(part: string): string {
    if (part === ':writeKey') return chance(0.9) ? words.writeKey : encoded(pick(atoms.texts))
    if (part === '*') return pick(['milepost.js', 'assets/x.js', '%2e%2e/x', ''])
    if (!part.startsWith(':')) return part
    return chance(0.7) ? encoded(`${pick(['', 'u:', 'a:'])}${pick(idsOf(words.epoch))}`) : encoded(pick(atoms.texts))
  }

  function queryOf(): string {
    const parts = Array.from({ length: dice.whole(1, 3) }, () => {
      const name = chance(0.95) ? pick(queryNames) : pick(atoms.texts)
      const value = chance(0.6) ? pick(queryValues) : chance(0.8) ? pick(atoms.texts) : Buffer.from(json(pick(atoms.tangles))).toString('base64url').slice(0, 500)
      return `${encoded(name)}=${encoded(value)}`
    })
    return parts.join('&')
  }

  function headersOf(coding: string | undefined): Record<string, string> {
    const key = chance(0.9) ? pick([words.writeKey, ...words.secretKeys]) : chance(0.5) ? pick(words.secretKeys).slice(0, -1) : pick(atoms.texts)
    const authorization = chance(0.7) ? `Bearer ${key}` : chance(0.8) ? `Basic ${Buffer.from(`${key}:`).toString('base64')}` : pick(atoms.texts)
    const door = chance(0.5) ? { authorization: `Bearer ${words.secretKeys[0]}` } : chance(0.6) ? { cookie: pick(words.cookies) } : chance(0.7) ? { authorization } : {}
    const odd = chance(0.25) ? oddHeader() : {}
    return sendable({ ...(coding !== undefined && { 'content-encoding': coding }), ...door, ...odd })
  }

  function oddHeader(): Record<string, string> {
    const odd = pick(atoms.texts)
    const values: Record<string, readonly string[]> = {
      cookie: [odd, `milepost.session_token=${odd}`],
      origin: ['https://app.example.com', 'null', 'https://evil.example', 'http://localhost:3000', odd],
      'content-type': ['application/json', 'text/plain', 'multipart/form-data', 'application/json; charset=utf-16', odd],
      'content-encoding': ['gzip', 'br', 'deflate', 'identity', 'zstd', 'gzip, gzip', 'GZIP'],
      'accept-encoding': ['gzip', 'br', '*', 'identity;q=0'],
      'if-none-match': ['*', 'W/"none"', '"none"', odd],
      'milepost-project': [words.project, odd],
      'sec-fetch-site': ['same-origin', 'cross-site', 'none'],
      'sec-gpc': ['1', '0'],
      dnt: ['1', '0'],
      'x-forwarded-for': [odd],
      'x-forwarded-proto': ['https', 'gopher'],
      'user-agent': [odd, 'Googlebot/2.1 (+http://www.google.com/bot.html)'],
      'content-length': ['0', '1', '-1', '99999999999', 'NaN'],
    }
    const name = pick(Object.keys(values))
    return { [name]: pick(values[name] ?? []) }
  }

  function bodyOf(route: string): { body: string | Uint8Array<ArrayBuffer>; coding?: string } {
    const value = chance(0.03) ? pick([...atoms.tangles, ...atoms.texts, null, 1, []]) : fitting(route)
    const text = json(value)
    if (chance(0.04)) return { body: new Uint8Array(gzipSync(text)), coding: 'gzip' }
    if (chance(0.02)) return { body: text.slice(0, dice.whole(0, text.length)) }
    return chance(0.02) ? { body: pick(atoms.bytes) } : { body: text }
  }

  function fitting(route: string): unknown {
    if (route === '/v1/batch') {
      const batch = Array.from({ length: dice.whole(0, 6) }, () => (chance(0.97) ? messageOf(words, atoms, dice) : pick([...atoms.texts, ...atoms.tangles])))
      return { batch, writeKey: words.writeKey, ...(chance(0.2) && { sentAt: new Date(words.now).toISOString() }), ...(chance(0.05) && { context: pick(atoms.tangles) }), ...(chance(0.05) && { identityToken: pick(atoms.texts) }) }
    }
    if (route === '/v1/person') return questionOf(words.writeKey, words, atoms, dice)
    if (route.startsWith('/v1/')) return { writeKey: words.writeKey, ...messageOf(words, atoms, dice, route.slice(4)) }
    return changeOf(atoms, dice)
  }
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch {
    return '{}'
  }
}

/** What `Headers` takes: anything else never leaves a client. */
function sendable(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').trim()]))
}
