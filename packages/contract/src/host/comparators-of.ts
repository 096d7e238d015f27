import type { Comparator } from '../vocabulary/comparator.ts'
import type { PropertyType } from './host.ts'

/** The comparisons that make sense for each type of property. A number is never `contains`ed, a text never `atLeast`. */
export const comparatorsOf = {
  string: ['exists', 'missing', 'equals', 'notEquals', 'in', 'notIn', 'contains', 'startsWith', 'endsWith', 'matches'],
  number: ['exists', 'missing', 'equals', 'notEquals', 'in', 'notIn', 'atLeast', 'atMost', 'greater', 'less'],
  boolean: ['exists', 'missing', 'equals', 'notEquals'],
  date: ['exists', 'missing', 'before', 'after'],
} as const satisfies Record<PropertyType, readonly Comparator[]>
export type ComparatorOf<Type extends PropertyType> = (typeof comparatorsOf)[Type][number]
