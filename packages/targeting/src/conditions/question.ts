import type { Facts, LeafKind, LeafOf } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import type { Subject } from '../moment.ts'
import type { Truth } from '../verdict.ts'

/** How one kind of condition is answered, as of `subject.now`: later facts must not count. `findings.ts` says what was found. */
export type Question<Kind extends LeafKind> = (leaf: LeafOf<Kind>, subject: Subject, compare: Compare) => Truth

/**
 * Every instant after now at which the answer may change by time alone, ascending. Instants in the past, or at which nothing changes, do
 * no harm.
 */
export type Turns<Kind extends LeafKind> = (leaf: LeafOf<Kind>, subject: Subject) => Iterable<number>

export const dayMs = 86_400_000

/** Rounded to whole milliseconds, so that answers and the foreseen instants of their changes agree exactly. */
export function windowMs(days: number): number {
  return Math.ceil(days * dayMs)
}

/** Whose events, days, scores and progress are asked about: the person's, where the rule does not say otherwise and there is one. */
export function factsOf({ person, account }: Subject, of: 'person' | 'account' = 'person'): Facts | undefined {
  return of === 'account' ? account : (person ?? account)
}
