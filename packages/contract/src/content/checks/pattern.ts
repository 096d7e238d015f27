import { mayExplode, patternLength } from '../../vocabulary/pattern.ts'
import { leavesOfKind } from '../outline.ts'
import type { Check } from './check.ts'

/** Regular expressions that no browser takes, and those that nobody tries: they could take for ever, and so would never hold. Where `matches` is used, `comparison.ts` asks the same. */
export const pattern: Check = function* (outline) {
  for (const { at, leaf } of leavesOfKind(outline, 'url')) {
    const broken = leaf.op === 'regex' ? patternProblem(leaf.value) : undefined
    if (broken) yield { at: [...at, 'value'], got: leaf.value, ...broken }
  }
}

export function patternProblem(value: unknown): { problem: string; remedy: string } | undefined {
  if (typeof value !== 'string') return undefined
  if (value.length > patternLength) return { problem: `a pattern of ${value.length} characters`, remedy: `at most ${patternLength} are tried` }
  if (mayExplode(value)) return { problem: 'a repeated group that repeats or chooses inside, which can take a browser for ever', remedy: 'write it without the inner or the outer repetition' }
  try {
    new RegExp(value)
    return undefined
  } catch (error) {
    return { problem: `not a regular expression: ${(error as Error).message}`, remedy: 'correct the pattern; write it without slashes and flags' }
  }
}
