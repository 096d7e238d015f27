import type { Facts } from '@milepost/contract'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import { type Question, unknown } from './question.ts'

/** A milestone is of persons or of accounts; its id says not of which, so both are looked up. */
function known({ person, account }: Subject): Facts[] {
  return [person, account].filter((facts) => facts !== undefined)
}

export function reachedAt(id: string, subject: Subject): number[] {
  return known(subject).flatMap((facts) => own(facts.milestones, id) ?? [])
}

export const milestone: Question<'milestone'> = {
  ask({ milestone: id, reached = true }, subject) {
    const found = Math.min(...reachedAt(id, subject))
    if (found <= subject.now) return { truth: reached, found }
    const derived = known(subject).map((facts) => facts.milestones)
    return derived.length > 0 && derived.every(Boolean) ? { truth: !reached } : unknown(`milestone ${id}`)
  },
}
