import type { RetentionAnswer } from '@milepost/contract'

/** What is counted, in the plural. */
export function subjectsOf({ unit }: Pick<RetentionAnswer, 'unit'>): string {
  return unit === 'person' ? 'people' : 'accounts'
}
