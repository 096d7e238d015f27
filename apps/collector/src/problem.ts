import type { Problem } from '@milepost/contract'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An answer other than the one that was asked for, thrown by handlers and turned into JSON at the edge of the app. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: ContentfulStatusCode
  readonly problem: Problem
  readonly retryAfterSeconds: number | undefined

  constructor(status: ContentfulStatusCode, problem: Problem, retryAfterSeconds?: number) {
    super(problem.message)
    this.status = status
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export function answerProblem(c: Context, { status, problem, retryAfterSeconds }: Refusal): Response {
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds))
  return c.json(problem, status)
}
