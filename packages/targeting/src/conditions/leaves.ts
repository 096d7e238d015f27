import type { Condition, Leaf } from '@milepost/contract'

/** Every question that a rule asks, at whatever depth. */
export function leavesOf(condition: Condition): Leaf[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(leavesOf)
  return condition.kind === 'not' ? leavesOf(condition.of) : [condition]
}
