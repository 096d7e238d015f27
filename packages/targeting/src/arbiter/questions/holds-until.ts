import { type Answer, passes } from './question.ts'

/** Holds before an instant, passes from then on. */
export function holdsUntil(until: number, now: number): Answer {
  return now < until ? { holds: true, until: until < Infinity ? until : null } : passes
}
