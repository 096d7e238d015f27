import { ownSegments } from '../answers/segments.ts'
import { faulty } from './parameter.ts'

/** What answers are grouped by: one of `allowed`, or a trait of the person or account. */
export function segmentIn(by: string | null, allowed: readonly string[] = ownSegments): string {
  if (by === null) return 'stage'
  if (!allowed.includes(by) && !/^(account|person)\../.test(by)) throw faulty('by', `is ${JSON.stringify(by)}`, `${allowed.join(', ')}, account.TRAIT or person.TRAIT`)
  return by
}
