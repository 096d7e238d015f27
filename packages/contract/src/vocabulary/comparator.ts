/** How a trait or a property is compared. Dates are compared by `before` and `after`, as ISO 8601 texts or epoch milliseconds. */
export const comparators = [
  'exists',
  'missing',
  'equals',
  'notEquals',
  'in',
  'notIn',
  'atLeast',
  'atMost',
  'greater',
  'less',
  'contains',
  'startsWith',
  'endsWith',
  'matches',
  'before',
  'after',
] as const
export type Comparator = (typeof comparators)[number]
