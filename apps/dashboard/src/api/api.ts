import type { Problem } from '@milepost/contract'
import { problemOf, unreachable } from './problem.ts'
import type { Question } from './question.ts'

export type Reply<Answer> = { ok: true; answer: Answer } | { ok: false; status: number; problem: Problem }

export interface Api {
  /** @param signal gives up; the promise then rejects with an AbortError */
  get<Answer>(question: Question<Answer>, signal?: AbortSignal): Promise<Reply<Answer>>
  post<Answer>(path: string, body: unknown): Promise<Reply<Answer>>
  patch<Answer>(path: string, body: unknown): Promise<Reply<Answer>>
  delete(path: string): Promise<Reply<unknown>>
}

/** Milliseconds. Answers take a second at most: after a minute without one the connection is dead. */
const answerWithinMs = 60_000

/**
 * The collector as the dashboard sees it.
 * @param onSignedOut called whenever an answer says that nobody is signed in
 * @param chosenProject the id of the project that is asked about; null for the reader's first
 */
export function createApi(fetch: typeof globalThis.fetch, onSignedOut: () => void, chosenProject: () => string | null = () => null, withinMs = answerWithinMs): Api {
  async function send<Answer>(address: string, { signal: givenUp, ...init }: RequestInit): Promise<Reply<Answer>> {
    const signal = AbortSignal.any([AbortSignal.timeout(withinMs), ...(givenUp ? [givenUp] : [])])
    let response: Response
    let text: string
    try {
      const chosen = chosenProject()
      const headers = { ...init.headers, ...(chosen === null ? {} : { 'milepost-project': chosen }) }
      response = await fetch(address, { credentials: 'same-origin', ...init, headers, signal })
      text = await response.text()
    } catch (error) {
      if (givenUp?.aborted) throw error
      return { ok: false, status: 0, problem: unreachable }
    }
    const body = response.status === 204 ? null : parsed(text)
    if (response.ok && body !== undefined) return { ok: true, answer: body as Answer }
    if (response.status === 401) onSignedOut()
    return { ok: false, status: response.status, problem: problemOf(response.status, body) }
  }

  return {
    get: (question, signal) => send(question.address, signal ? { signal } : {}),
    post: (path, body) => send(`/api/${path}`, { method: 'POST', ...jsonOf(body) }),
    patch: (path, body) => send(`/api/${path}`, { method: 'PATCH', ...jsonOf(body) }),
    delete: (path) => send(`/api/${path}`, { method: 'DELETE' }),
  }
}

function jsonOf(body: unknown): RequestInit {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** Undefined where it is no JSON: a proxy may answer with a page of its own. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
