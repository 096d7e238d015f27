import type { Facts } from '@milepost/contract'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import type { Question } from './question.ts'

/** A milestone is one of people or of accounts. Its id does not tell which, so both are looked up. */
function known({ person, account }: Subject): Facts[] {
  return [person, account].filter((facts) => facts !== undefined)
}

export function reachedAt(id: string, subject: Subject): number[] {
  return known(subject).flatMap((facts) => own(facts.milestones, id) ?? [])
}

export const milestone: Question<'milestone'> = ({ milestone: id, reached = true }, subject) => {
  if (Math.min(...reachedAt(id, subject)) <= subject.now) return reached
  const derived = known(subject).map((facts) => facts.milestones)
  return derived.length > 0 && derived.every(Boolean) ? !reached : null
}
