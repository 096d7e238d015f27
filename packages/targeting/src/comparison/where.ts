import type { Comparison, Where } from '@milepost/contract'
import { own } from '../record.ts'
import type { Compare } from './compare.ts'

/** Whether an event's properties are as wanted: all tests must hold; what cannot be told does not. */
export function matchesBy(compare: Compare, where: Where, properties: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([property, test]) => {
    const comparison: Comparison = typeof test === 'object' && test !== null ? test : { op: 'equals', value: test }
    return compare(comparison, own(properties, property)) === true
  })
}
