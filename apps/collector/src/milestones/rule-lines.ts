import type { Condition, MilestoneRow } from '@milepost/contract'
import { describeCondition, type Names } from '@milepost/targeting/describe'

/** A rule in words, each part below what it is a part of. */
export function ruleLines(condition: Condition, names: Names, depth = 0): MilestoneRow['lines'] {
  const parts = condition.kind === 'all' || condition.kind === 'any' ? condition.of : condition.kind === 'not' ? [condition.of] : []
  return [{ depth, text: describeCondition(condition, names) }, ...parts.flatMap((part) => ruleLines(part, names, depth + 1))]
}
