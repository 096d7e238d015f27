import type { Comparison, Scalar } from '@milepost/contract'
import type { Comparator } from '@milepost/contract/vocabulary'
import type { Truth } from '../verdict.ts'
import { instantOf } from './instant.ts'
import { fits } from './pattern.ts'

type Operand = Comparison['value']
type Test = (found: unknown, operand: Operand) => boolean | undefined

const numbers =
  (holds: (a: number, b: number) => boolean): Test =>
  (found, operand) =>
    typeof found === 'number' && typeof operand === 'number' ? holds(found, operand) : undefined

const texts =
  (holds: (a: string, b: string) => boolean | undefined): Test =>
  (found, operand) =>
    typeof found === 'string' && typeof operand === 'string' ? holds(found, operand) : undefined

const dates =
  (holds: (a: number, b: number) => boolean): Test =>
  (found, operand) => {
    const [a, b] = [instantOf(found), instantOf(operand)]
    return a === undefined || b === undefined ? undefined : holds(a, b)
  }

const isIn: Test = (found, operand) => (Array.isArray(operand) ? operand.includes(found as Scalar) : undefined)
const negated =
  (test: Test): Test =>
  (found, operand) => {
    const holds = test(found, operand)
    return holds === undefined ? undefined : !holds
  }
const equals: Test = (found, operand) => found === operand
const present: Test = (found) => found !== undefined && found !== null

/** What each comparator makes of a value that is there. Undefined: the two cannot be compared. */
const tests = {
  exists: present,
  missing: negated(present),
  equals,
  notEquals: negated(equals),
  in: isIn,
  notIn: negated(isIn),
  atLeast: numbers((a, b) => a >= b),
  atMost: numbers((a, b) => a <= b),
  greater: numbers((a, b) => a > b),
  less: numbers((a, b) => a < b),
  contains: (found, operand) =>
    Array.isArray(found) ? found.includes(operand) : texts((a, b) => a.includes(b))(found, operand),
  startsWith: texts((a, b) => a.startsWith(b)),
  endsWith: texts((a, b) => a.endsWith(b)),
  matches: texts((a, b) => fits(b, a)),
  before: dates((a, b) => a < b),
  after: dates((a, b) => a > b),
} satisfies Record<Comparator, Test>

/**
 * Whether a value compares as asked. Unknown where it was never set (but for `exists` and `missing`), or where the two are
 * of kinds that cannot be compared: the text "12" is not the number 12.
 */
export function compare({ op, value }: Comparison, found: unknown): Truth {
  if (found === undefined && op !== 'exists' && op !== 'missing') return null
  return tests[op](found, value) ?? null
}
