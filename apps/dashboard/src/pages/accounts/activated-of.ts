import type { AccountRow } from '@milepost/contract'
import { count, counted } from '../../words/number.ts'

/** `1 of 3 people`: how far an account is where activation is of people. */
export function activatedOf({ people, activatedPeople }: Pick<AccountRow, 'people' | 'activatedPeople'>): string {
  return `${count(activatedPeople ?? 0)} of ${counted(people, 'person', 'people')}`
}
