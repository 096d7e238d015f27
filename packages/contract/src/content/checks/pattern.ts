import { leavesOfKind } from '../outline.ts'
import type { Check } from './check.ts'

/** In characters. */
const longestPattern = 500

/** Regular expressions that no browser would take. Where `matches` is used, `comparison.ts` asks the same. */
export const pattern: Check = function* (outline) {
  for (const { at, leaf } of leavesOfKind(outline, 'url')) {
    const broken = leaf.op === 'regex' ? patternProblem(leaf.value) : undefined
    if (broken) yield { at: [...at, 'value'], got: leaf.value, ...broken }
  }
}

export function patternProblem(value: unknown): { problem: string; remedy: string } | undefined {
  if (typeof value !== 'string') return undefined
  if (value.length > longestPattern) return { problem: `a pattern of ${value.length} characters`, remedy: `keep it under ${longestPattern}` }
  try {
    new RegExp(value)
    return undefined
  } catch (error) {
    return { problem: `not a regular expression: ${(error as Error).message}`, remedy: 'correct the pattern; write it without slashes and flags' }
  }
}
