import type { Problem } from '@milepost/contract'

/** Reads the error body of an answer. A body that is no Problem, such as a proxy's page or nothing, gives one that says so. */
export function problemOf(status: number, body: unknown): Problem {
  if (isProblem(body)) return body
  return {
    error: 'unexpectedAnswer',
    message: `The collector answered with status ${status} and no explanation.`,
    remedy: 'Try again. If it stays, look at the log of the collector.',
  }
}

export const unreachable: Problem = {
  error: 'unreachable',
  message: 'The collector cannot be reached.',
  remedy: 'Check that it is running and that you are online, then try again.',
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    typeof (body as Problem).error === 'string' &&
    typeof (body as Problem).message === 'string'
  )
}
