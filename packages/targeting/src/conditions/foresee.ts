import type { Leaf, LeafKind } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import type { Subject } from '../moment.ts'
import type { Truth } from '../verdict.ts'
import type { Question } from './question.ts'

/** The first later instant at which the answer to a question is another than now though nothing happens; null when never. */
export type Foresee = (question: Question<LeafKind>, leaf: Leaf, subject: Subject, compare: Compare, truth: Truth) => number | null

export const foresee: Foresee = ({ ask, turns }, leaf, subject, compare, truth) => {
  for (const now of turns?.(leaf, subject) ?? []) {
    if (now > subject.now && now < Infinity && ask(leaf, { ...subject, now }, compare).truth !== truth) return now
  }
  return null
}
