import type { Parameter } from './parameter.ts'
import * as v from 'valibot'

/** Only documented here. Its value is a query of its own, which `splitCompare` takes out before the other parameters are parsed. */
export const compare: Parameter<string | null> = {
  description:
    'Asks the same question once more with some parameters changed, as a query of its own, encoded: `from=2026-07-01&to=2026-10-01`, or `segment=account.plan:pro`. The answer then stands under `compared`, and what differs, with its interval, under `differences`.',
  schema: v.pipe(v.optional(v.string()), v.transform((value) => value ?? null)),
  json: { type: 'string' },
  allowed: 'a query, encoded',
}

/** @returns the question, and the one to compare with: the same but for what `compare` names. An empty value removes a parameter. */
export function splitCompare(query: URLSearchParams): { asked: URLSearchParams; other: URLSearchParams | null } {
  const asked = new URLSearchParams(query)
  const change = asked.get('compare')
  asked.delete('compare')
  if (change === null) return { asked, other: null }
  const other = new URLSearchParams(asked)
  for (const [name, value] of new URLSearchParams(change)) {
    if (value === '') other.delete(name)
    else other.set(name, value)
  }
  return { asked, other }
}
