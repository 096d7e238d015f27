import type { Comparator } from '@milepost/contract/vocabulary'
import { everydayTests, type Test } from './compare.ts'
import { instantOf } from './instant.ts'
import { fits } from './pattern.ts'

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

/** Every comparator; a forgotten one does not compile. */
export const wholeTests = {
  ...everydayTests,
  contains: (found, operand) =>
    Array.isArray(found) ? found.includes(operand) : texts((a, b) => a.includes(b))(found, operand),
  startsWith: texts((a, b) => a.startsWith(b)),
  endsWith: texts((a, b) => a.endsWith(b)),
  matches: texts((a, b) => fits(b, a)),
  before: dates((a, b) => a < b),
  after: dates((a, b) => a > b),
} satisfies Record<Comparator, Test>
