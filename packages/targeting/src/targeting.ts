import type { Checklist, Where } from '@milepost/contract'
import { type Decide, decideBy } from './arbiter/decide.ts'
import { matchesBy } from './comparison/where.ts'
import type { Subject } from './moment.ts'
import type { Repertoire } from './repertoire.ts'
import { type TaskState, tasksBy } from './tasks.ts'

/** The questions of this package, put with one repertoire. */
export interface Targeting extends Pick<Repertoire, 'evaluate' | 'observe'> {
  decide: Decide
  tasksOf(checklist: Checklist, subject: Subject): TaskState[]
  /** Whether an event's properties are as wanted. */
  matches(where: Where, properties: Readonly<Record<string, unknown>>): boolean
}

export function targetingBy(repertoire: Repertoire): Targeting {
  const { compare, evaluate, observe } = repertoire
  return {
    evaluate,
    observe,
    decide: (...asked) => decideBy(repertoire, ...asked),
    tasksOf: (checklist, subject) => tasksBy(evaluate, checklist, subject),
    matches: (where, properties) => matchesBy(compare, where, properties),
  }
}
