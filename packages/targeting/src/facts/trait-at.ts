import type { Scalar, TraitChange } from '@milepost/contract'

/** The value that held at an instant, or undefined where none had been said. */
export function traitAt(changes: readonly TraitChange[] | undefined, at: number): Scalar | undefined {
  return changes?.findLast((change) => change.at <= at)?.value
}
