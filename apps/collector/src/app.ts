import { type Context, Hono } from 'hono'
import { addressBehind } from './access/address.ts'
import { crossOrigin } from './access/cross-origin.ts'
import { cardRoutes } from './cards/routes.ts'
import { openHeaders } from './access/open-headers.ts'
import { createVerifier } from './access/identity/verifier.ts'
import { rememberedSecret } from './access/link-secret.ts'
import { createGatekeeper, type Limits, usualLimits } from './access/limits.ts'
import type { Clock } from './clock.ts'
import { dashboardRoutes, sdkRoutes } from './files/routes.ts'
import { plainHeaders } from './files/security-headers.ts'
import type { Doorkeeper } from './hosted/admission.ts'
import { linkRoutes } from './hosted/links-api.ts'
import { hostedRoutes } from './hosted/routes.ts'
import { ingestRoutes } from './ingest/routes.ts'
import { createManifests } from './manifest/manifests.ts'
import { manifestRoutes } from './manifest/routes.ts'
import { createMeter, type Meter } from './operation/meter.ts'
import { metricsRoutes } from './operation/routes.ts'
import { standing } from './operation/standing.ts'
import { personStateRoutes } from './person-state/routes.ts'
import { answerProblem, Refusal } from './problem.ts'
import { createDirectory } from './projects/directory.ts'
import { releaseRoutes } from './releases/routes.ts'
import { createSurveys } from './surveys/surveys.ts'
import type { Store } from './store/store.ts'
import { StoreUnreachable } from './store/unreachable.ts'

export interface Parts {
  store: Pick<Store, 'projects' | 'keys' | 'log' | 'erasures' | 'facts' | 'surveys' | 'links' | 'feedback' | 'reports' | 'webhooks' | 'servers'> & { file?: string }
  clock: Clock
  /** The read API and the login, below `/api`. */
  api: Hono
  /** Folders with the built SDK and dashboard. */
  files: { sdk: string; dashboard: string }
  /** Told of faults of our own, which are answered without their details. */
  report: (error: Error) => void
  /** Whether requests should be sent here: false once it is stopping. */
  isReady: () => boolean
  /** Default: `usualLimits`. */
  limits?: Limits | undefined
  /** Proxies of our own in front. Default 0. */
  proxies?: number | undefined
  /** Default: one of its own. */
  meter?: Meter | undefined
  /** Asked for at `/metrics`; without one the numbers are for this machine alone. */
  metricsToken?: string | undefined
}

/** What answers, and the list of all routes that it answers. */
export type App = Pick<Hono, 'fetch' | 'request' | 'routes'>

/** The collector's HTTP face, from its parts. */
export function createApp({ store, clock, api, files, report, isReady, limits = usualLimits, proxies = 0, meter = createMeter(), metricsToken }: Parts): App {
  const directory = createDirectory(store, clock)
  const manifests = createManifests(store.projects, clock)
  const verifier = createVerifier()
  const addressOf = addressBehind(proxies)
  const gatekeeper = createGatekeeper(limits, addressOf, clock)
  const surveys = createSurveys(store.surveys, clock)
  const hosted: Doorkeeper = { manifests, surveys, links: store.links, now: clock, findProject: store.projects.find }
  const secretOf = rememberedSecret(store.links)
  const app = new Hono()

  const answerError = (error: Error, c: Context) => {
    if (c.req.path.startsWith('/v1/')) for (const [name, value] of Object.entries(openHeaders(c))) c.header(name, value)
    if (error instanceof Refusal) return answerProblem(c, error)
    report(error)
    if (error instanceof StoreUnreachable) return answerProblem(c, unreachable())
    return c.json({ error: 'internal', message: 'the collector failed to answer; its log says why' }, 500)
  }
  app.onError(answerError)

  app.use(plainHeaders(proxies > 0))
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', (c) => (isReady() ? c.json({ status: 'ready' }) : c.json({ status: 'stopping' }, 503)))
  app.route('/metrics', metricsRoutes({ meter, standing: () => standing({ store, file: store.file, clock }), token: metricsToken }))

  app.use('/v1/*', crossOrigin())
  app.route('/v1/person', personStateRoutes({ directory, manifests, verifier, clock, gatekeeper, facts: store.facts, feedback: store.feedback, surveys, secretOf }))
  app.all('/v1/*', (c) => answerProblem(c, unknownRoute(c.req.method, c.req.path)))

  app.route('/s', hostedRoutes({ ...hosted, facts: store.facts, log: store.log, addressOf, erasures: store.erasures, took: meter.took, sdk: files.sdk }))
  app.route('/api/survey-links', linkRoutes({ ...hosted, directory }))
  app.route('/api/releases', releaseRoutes({ directory, projects: store.projects, clock }))
  app.route('/api', api)
  app.all('/api/*', (c) => answerProblem(c, unknownRoute(c.req.method, c.req.path)))

  app.route('/cards', cardRoutes({ store, clock }))
  app.route('/sdk', sdkRoutes(files.sdk))
  app.route('/', dashboardRoutes(files.dashboard))
  app.notFound((c) => answerProblem(c, unknownRoute(c.req.method, c.req.path)))

  const asked = new Hono()
  asked.onError(answerError)
  asked.route('/v1/manifests', manifestRoutes({ directory, manifests }))
  asked.route('/v1', ingestRoutes({ directory, log: store.log, clock, verifier, gatekeeper, addressOf, erasures: store.erasures, facts: store.facts, secretOf, took: meter.took, report }))
  return before(app, asked)
}

/**
 * What is asked most stands alone, in front: its routes set their own headers, and no middleware of the rest is even looked at. One handler
 * alone is called as it is; one among several, as part of a chain of promises.
 */
function before(rest: Hono, first: Hono): App {
  first.notFound((c) => rest.fetch(c.req.raw, c.env) as Promise<Response>)
  return { fetch: first.fetch, request: first.request, routes: [...first.routes, ...rest.routes] }
}

/** Until then it may be there again; clients that are told so keep what they have. */
const retrySeconds = 2

function unreachable(): Refusal {
  return new Refusal(503, { error: 'storeUnreachable', message: 'the database of this project cannot be reached just now', remedy: 'ask again in some seconds' }, retrySeconds)
}

function unknownRoute(method: string, path: string): Refusal {
  return new Refusal(404, { error: 'notFound', message: `there is no ${method} ${path.slice(0, 200)}`, remedy: 'the API is described at /api/openapi.json' })
}
