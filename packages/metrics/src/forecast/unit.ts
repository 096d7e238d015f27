import type { Span } from '../stages/history.ts'

/** A person or account with its stage history. */
export interface ForecastUnit {
  id: string
  spans: readonly Span[]
}

/** A stage's id; null is no stage. */
export type Place = string | null

/** The history as it was known at an instant: what came later is taken away. */
export function spansUntil(spans: readonly Span[], at: number): Span[] {
  return spans
    .filter(({ enteredAt }) => enteredAt <= at)
    .map((span) => ({ ...span, leftAt: span.leftAt !== null && span.leftAt <= at ? span.leftAt : null }))
}

/** One of `groups` groups (0 ...) by the id alone, so that a unit is always in the same one: FNV-1a with a final mix. */
export function groupOf(id: string, groups: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return ((hash ^ (hash >>> 15)) >>> 0) % groups
}
