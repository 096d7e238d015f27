import type { Truth, Verdict } from '../verdict.ts'
import { describeValue } from './comparison.ts'
import { describeCondition } from './condition.ts'
import { describeAge } from './time.ts'

/** One line of an explanation; `depth` says how far it is indented below the line it belongs to. */
export interface Line {
  depth: number
  truth: Truth
  text: string
}

function describeFound({ found, condition }: Verdict): string {
  if (found === undefined) return ''
  if (condition.kind === 'score') return `: ${(found as { value: number }).value}`
  if (condition.kind === 'milestone') return `: since ${new Date(found as number).toISOString().slice(0, 10)}`
  if (condition.kind === 'sample') return `: drew ${(found as number).toFixed(1)}`
  if (condition.kind === 'elapsed') return `: ${describeAge(found as number)}`
  return `: ${describeValue(found)}`
}

/** A verdict as a tree of lines, each with what was found, or what is not known. */
export function describeVerdict(verdict: Verdict, depth = 0): Line[] {
  const { truth, condition, unknown, parts = [] } = verdict
  const text = `${describeCondition(condition)}${describeFound(verdict)}${unknown === undefined ? '' : ` (not known: ${unknown})`}`
  return [{ depth, truth, text }, ...parts.flatMap((part) => describeVerdict(part, depth + 1))]
}
