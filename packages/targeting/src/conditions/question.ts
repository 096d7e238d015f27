import type { Facts, LeafKind, LeafOf } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import type { Subject } from '../moment.ts'
import type { Truth } from '../verdict.ts'

/** How one kind of condition is asked: as of `subject.now`, nothing later may count. What was found is said by `findings.ts`. */
export type Question<Kind extends LeafKind> = (leaf: LeafOf<Kind>, subject: Subject, compare: Compare) => Truth

/**
 * Every later instant at which the answer may differ though nothing happens, ascending; earlier ones and ones that change
 * nothing do no harm.
 */
export type Turns<Kind extends LeafKind> = (leaf: LeafOf<Kind>, subject: Subject) => Iterable<number>

export const dayMs = 86_400_000

/** In whole milliseconds, so that what is asked and what is foretold agree to the last of them. */
export function windowMs(days: number): number {
  return Math.ceil(days * dayMs)
}

/** Whose events, days, scores and progress are asked about: the person's, where the rule does not say otherwise and there is one. */
export function factsOf({ person, account }: Subject, of: 'person' | 'account' = 'person'): Facts | undefined {
  return of === 'account' ? account : (person ?? account)
}
