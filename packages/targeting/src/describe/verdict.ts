import type { Truth, Verdict } from '../verdict.ts'
import { describeValue } from './comparison.ts'
import { describeCondition } from './condition.ts'
import type { Names } from './names.ts'
import { count, describeAge, times } from './time.ts'

/** One line of an explanation; `depth` says how far it is indented below the line it belongs to. */
export interface Line {
  depth: number
  truth: Truth
  text: string
}

function describeFound({ found, condition }: Verdict): string {
  if (found === undefined) return ''
  if (condition.kind === 'score') return `: ${(found as { value: number }).value}`
  if (condition.kind === 'milestone') return ` since ${new Date(found as number).toISOString().slice(0, 10)}`
  if (condition.kind === 'sample') return `: drew ${(found as number).toFixed(1)}`
  if (condition.kind === 'elapsed') return `: ${describeAge(found as number)}`
  if (condition.kind === 'event') return `: ${times(found as number)}`
  if (condition.kind === 'activeDays') return `: ${count(found as number, 'day')}`
  // `plan is not set: “pro”` would contradict itself; `plan is not set: it is “pro”` says what was found instead.
  return `${condition.kind === 'trait' && condition.op === 'missing' ? ': it is' : ':'} ${describeValue(found)}`
}

/** A verdict as a tree of lines, each with what was found, or what is not known. */
export function describeVerdict(verdict: Verdict, names: Names = {}, depth = 0): Line[] {
  const { truth, condition, unknown, parts = [] } = verdict
  const text = `${describeCondition(condition, names)}${describeFound(verdict)}${unknown === undefined ? '' : ` (not known: ${unknown})`}`
  return [{ depth, truth, text }, ...parts.flatMap((part) => describeVerdict(part, names, depth + 1))]
}
