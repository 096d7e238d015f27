import type { Measure } from '@milepost/contract'

/**
 * With fewer answers a score says more about those few people than about everybody, so words are shown instead of a number. Groups smaller
 * than this are not shown either, so that no filter can single out a person.
 */
export const fewest = 5

export type Standing = 'none' | 'few' | 'enough'

export function standing({ value, n }: Pick<Measure, 'value' | 'n'>): Standing {
  if (n === 0 || value === null) return 'none'
  return n < fewest ? 'few' : 'enough'
}

/**
 * The words to show instead of a number that is missing; null where there is one.
 * @param many what is counted, in the plural: `answers`, `accounts`
 */
export function absence(measure: Pick<Measure, 'value' | 'n'>, many: string): string | null {
  const how = standing(measure)
  if (how === 'enough') return null
  if (measure.n > 0 && measure.value === null) return 'Not known'
  return how === 'none' ? `No ${many} yet` : `Too few ${many} (${measure.n} of ${fewest})`
}
