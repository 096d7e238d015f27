import type { Comparison, Scalar } from '@milepost/contract'
import type { Comparator } from '@milepost/contract/vocabulary'
import { own } from '../record.ts'
import type { Truth } from '../verdict.ts'

export type Operand = Comparison['value']
/** One comparator, for a value that is set. Undefined where the two cannot be compared. */
export type Test = (found: unknown, operand: Operand) => boolean | undefined
export type Tests = Partial<Record<Comparator, Test>>

/**
 * Whether a value compares as asked. Unknown where it was never set (but for `exists` and `missing`), or where the two are
 * of kinds that cannot be compared: the text "12" is not the number 12.
 */
export type Compare = (comparison: Comparison, found: unknown) => Truth

export function comparing(tests: Tests): Compare {
  return ({ op, value }, found) => {
    if (found === undefined && op !== 'exists' && op !== 'missing') return null
    return own(tests as Record<string, Test>, op)?.(found, value) ?? null
  }
}

const numbers =
  (holds: (a: number, b: number) => boolean): Test =>
  (found, operand) =>
    typeof found === 'number' && typeof operand === 'number' ? holds(found, operand) : undefined

const isIn: Test = (found, operand) => (Array.isArray(operand) ? operand.includes(found as Scalar) : undefined)
const negated =
  (test: Test): Test =>
  (found, operand) => {
    const holds = test(found, operand)
    return holds === undefined ? undefined : !holds
  }
const equals: Test = (found, operand) => found === operand
const present: Test = (found) => found !== undefined && found !== null

/** The comparators of most rules. */
export const everydayTests = {
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
} satisfies Tests
