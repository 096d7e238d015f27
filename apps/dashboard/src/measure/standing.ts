import type { Measure } from '@milepost/contract'

/**
 * Fewer than this many and a score says more about those few than about everybody; it is then words, not a number.
 * The same line under which groups are not shown, so that nobody can be told apart by a filter.
 */
export const fewest = 5

export type Standing = 'none' | 'few' | 'enough'

export function standing({ value, n }: Pick<Measure, 'value' | 'n'>): Standing {
  if (n === 0 || value === null) return 'none'
  return n < fewest ? 'few' : 'enough'
}

/**
 * What stands in the place of a number that there is not, or null where there is one.
 * @param many what is counted, in the plural: `answers`, `accounts`
 */
export function absence(measure: Pick<Measure, 'value' | 'n'>, many: string): string | null {
  const how = standing(measure)
  if (how === 'enough') return null
  if (measure.n > 0 && measure.value === null) return 'Not known'
  return how === 'none' ? `No ${many} yet` : `Too few ${many} (${measure.n} of ${fewest})`
}
