import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { type AddressOf, addressBehind } from '../access/address.ts'
import { findCredential } from '../access/credential.ts'
import { createRateLimit } from '../access/rate-limit.ts'
import { actorOf } from '../auth/actor.ts'
import { type Doors, getAsker } from '../auth/asker.ts'
import type { Logins } from '../auth/logins.ts'
import { loginsOnce } from '../auth/once.ts'
import { isSameOrigin } from '../auth/same-origin.ts'
import type { Clock } from '../clock.ts'
import { Refusal } from '../problem.ts'
import { createCalendars } from '../projects/calendars.ts'
import { createDirectory } from '../projects/directory.ts'
import type { Store } from '../store/store.ts'
import type { Change } from './change.ts'
import { changes } from './changes/index.ts'
import { parseBody } from './body.ts'
import { exportRoutes } from './export/routes.ts'
import { openApiDocument } from './openapi/document.ts'
import { splitCompare } from './parameter/compare.ts'
import { checkAgainst, parseQuery } from './parameter/parameter.ts'
import { createRemembered } from './remembered.ts'
import { joinRoutes } from './join.ts'
import { knownOf } from './known.ts'
import { noProject, notFound } from './not-found.ts'
import type { Ask, Route } from './route.ts'
import { routes } from './routes/index.ts'
import { sessionRoutes } from './session.ts'

export interface ApiParts {
  store: Store
  clock: Clock
  addressOf?: AddressOf | undefined
  /** Webhooks may go to addresses of private networks. Default: they may not. */
  allowsPrivate?: boolean | undefined
  /** Default: opened when the first person asks. */
  logins?: (() => Promise<Logins>) | undefined
}

/** How often one address may try an invitation. Its token cannot be guessed (192 random bits), but the password sent with it could be. */
const joinRate = { perSecond: 1 / 60, burst: 20 } as const

/** The read API, what may be changed, and the login. Throws Refusals, which the app that mounts it answers. */
export function createApi({ store, clock, addressOf = addressBehind(0), allowsPrivate = false, logins = loginsOnce(store.users, clock) }: ApiParts): Hono {
  const { users, reports, audit } = store
  const doors: Doors = { directory: createDirectory(store, clock), users, logins }
  const calendars = createCalendars()
  const remembered = createRemembered()
  const joins = createRateLimit(joinRate)
  const app = new Hono()

  app.use(compress())
  app.use(async (c, next) => {
    if (!isSameOrigin(c.req.raw) && findCredential(c.req.header('authorization')) === undefined) throw crossSite()
    await next()
    c.header('Cache-Control', 'no-store')
  })
  app.route('/session', sessionRoutes({ ...doors, clock, audit, addressOf }))
  app.route('/join', joinRoutes({ ...doors, users, clock, limit: limitJoining }))
  app.route('/', exportRoutes({ ...doors, reports, clock }))
  app.get('/openapi.json', (c) => c.json(openApiDocument()))
  for (const route of routes) app.get(route.path, (c) => answer(c, route))
  for (const each of changes) app.on(each.method, each.path, (c) => act(c, each))
  return app

  function limitJoining(c: Context) {
    const waitMs = joins.take(addressOf(c), 1, clock())
    if (waitMs > 0) throw tooMany(waitMs)
  }

  async function answer(c: Context, route: Route): Promise<Response> {
    const { asked, other } = route.compares ? splitCompare(new URL(c.req.url).searchParams) : { asked: new URL(c.req.url).searchParams, other: null }
    const queries = [asked, ...(other ? [other] : [])].map((query) => parseQuery(route.query, query) as never)
    const { project } = await getAsker(c.req.raw, doors, route.needs ?? 'read')
    const opened = await reports.open(project)
    if (!opened) throw noProject()
    const { number, timeZone } = opened.project
    for (const query of queries) checkAgainst(route.query, query, opened.project.release?.content ?? null)
    const known = knownOf(store, opened, { remember: remembered(number), projectCalendar: calendars(timeZone), now: clock() })
    const found: unknown[] = []
    for (const query of queries) {
      const calendar = calendars((query as { zone?: string | null }).zone ?? timeZone)
      found.push(await ofMinute(route, c.req.path, { query, path: c.req.param() as never, calendar, ...known }))
    }
    const [answered, compared] = found as [object | null, object | undefined]
    if (answered === null) throw notFound(route.path, c.req.param())
    return c.json(compared ? { ...answered, compared, differences: route.compares?.(answered as never, compared as never) } : answered)
  }

  /** Answers of large projects are kept for a minute, all others are made anew. */
  async function ofMinute(route: Route, path: string, known: Ask<never, never>): Promise<unknown> {
    const { isLarge } = route
    if (!isLarge) return route.answer(known)
    const name = `${path} ${JSON.stringify(known.query)} of release ${known.reports.project.release?.number ?? 0} on ${known.calendar.dayOf(known.now)}`
    return known.remember(name, await known.reports.asOf(), () => route.answer(known), (answer) => answer !== null && isLarge(answer as never))
  }

  async function act(c: Context, change: Change): Promise<Response> {
    const asker = await getAsker(c.req.raw, doors, change.needs ?? 'edit')
    const body = (change.method === 'DELETE' ? {} : await parseBody(c, change.body)) as never
    const opened = await reports.open(asker.project)
    if (!opened) throw noProject()
    const known = { reports: opened, store, allowsPrivate, by: actorOf(asker), now: clock() }
    const done = await change.act({ body, path: c.req.param() as never, ...known })
    if (done === null) throw notFound(change.path, c.req.param())
    return c.json(done as object, change.method === 'POST' ? 201 : 200)
  }
}

function tooMany(waitMs: number): Refusal {
  return new Refusal(429, { error: 'tooManyRequests', message: 'too many invitations were tried from here', remedy: 'wait as long as Retry-After says' }, Math.ceil(waitMs / 1000))
}

function crossSite(): Refusal {
  return new Refusal(403, {
    error: 'crossSite',
    message: 'another site may not change anything here',
    remedy: 'open the dashboard itself, or send a secret key as Bearer token',
  })
}
