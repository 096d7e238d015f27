import { mayExplode, patternLength } from '@milepost/contract/vocabulary'

/** Characters. Bounds what two or three unbounded repetitions in a row can cost. */
const inputLength = 1000

/** Whether an unanchored pattern fits; undefined where that cannot be said safely. */
export function fits(pattern: string, input: string): boolean | undefined {
  if (pattern.length > patternLength || input.length > inputLength || mayExplode(pattern)) return undefined
  try {
    return new RegExp(pattern).test(input)
  } catch {
    return undefined
  }
}
