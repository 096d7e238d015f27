import type { Journal } from './journal.ts'
import type { Meter } from './meter.ts'

type Answer = Response | Promise<Response>
type Handle<Env> = (request: Request, env: Env) => Answer

/** The part of an address that is fixed in the code, and so holds nothing personal. */
const named = /^\/(?:v1\/[a-z]+|api\/[a-z-]+|sdk|healthz|readyz|metrics)(?=[/.?]|$)/

/**
 * The route as a label of counters.
 * @param status of the answer: the address of a 404 may be any text, so it is no label
 */
export function routeOf(path: string, status: number): string {
  if (status === 404) return 'none'
  return named.exec(path)?.[0] ?? 'page'
}

/** Counts each answer, and writes a line for each where lines of that level are wanted. */
export function watched<Env>(handle: Handle<Env>, { meter, journal }: { meter: Pick<Meter, 'answered'>; journal: Journal }, now: () => number = () => performance.now()): Handle<Env> {
  const isWritten = journal.writes('debug')
  const note = (request: Request, { status }: Response, startedAt: number) => {
    const ms = now() - startedAt
    const route = routeOf(pathOf(request.url), status)
    meter.answered(route, request.method, status, ms / 1000)
    if (isWritten) journal.debug('request', { route, method: request.method, status, ms: Math.round(ms * 10) / 10 })
  }
  return (request, env) => {
    const startedAt = now()
    const answer = handle(request, env)
    if (!(answer instanceof Promise)) {
      note(request, answer, startedAt)
      return answer
    }
    return answer.then((response) => {
      note(request, response, startedAt)
      return response
    })
  }
}

function pathOf(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2))
}
