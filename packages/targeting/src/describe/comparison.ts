import type { Comparison } from '@milepost/contract'
import type { Comparator } from '@milepost/contract/vocabulary'

const phrases = {
  exists: 'is set',
  missing: 'is not set',
  equals: 'is',
  notEquals: 'is not',
  in: 'is one of',
  notIn: 'is none of',
  atLeast: 'is at least',
  atMost: 'is at most',
  greater: 'is more than',
  less: 'is less than',
  contains: 'contains',
  startsWith: 'starts with',
  endsWith: 'ends with',
  matches: 'matches',
  before: 'is before',
  after: 'is after',
} as const satisfies Record<Comparator, string>

/** A value as people write it: `“pro”`, `“pro”, “team”`, `3`. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(describeValue).join(', ') || 'nothing'
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
}

/** `plan is one of “pro”, “team”`. */
export function describeComparison(name: string, { op, value }: Comparison): string {
  const subject = `${name} ${phrases[op]}`
  return value === undefined ? subject : `${subject} ${describeValue(value)}`
}

/** `where plan is “pro” and seats is at least 3`, from properties and what is asked of each. */
export function describeTests(tests: readonly (readonly [name: string, comparison: Comparison])[]): string {
  return `where ${tests.map(([name, comparison]) => describeComparison(name, comparison)).join(' and ')}`
}
