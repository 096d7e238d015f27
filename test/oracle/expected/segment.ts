import type { Account, Person } from '../reckoning/identity.ts'
import { traitsAt } from '../reckoning/known.ts'
import { isPerson, knownOf, type Reckoning } from '../reckoning/reckon.ts'

/** A trait that has a value today, as the address says it: `person.role:pro`. */
export interface TraitValue {
  of: 'person' | 'account'
  trait: string
  value: string
}

export function addressOf({ of, trait, value }: TraitValue): string {
  return `${of}.${trait}:${value}`
}

/** Of an account's trait its people are, of a person's the accounts of such a person. A value is compared as text. */
export function isIn(segment: TraitValue, of: Person | Account, reckoning: Reckoning): boolean {
  const has = (each: Person | Account | undefined) => each !== undefined && String(traitsAt(knownOf(each), Infinity)[segment.trait]) === segment.value
  if (isPerson(of)) return segment.of === 'person' ? has(of) : has(reckoning.account(of.account))
  return segment.of === 'account' ? has(of) : of.members.some(has)
}
