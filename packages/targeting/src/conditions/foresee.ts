import type { Leaf, LeafKind } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import type { Truth } from '../verdict.ts'
import type { Question, Turns } from './question.ts'
import { wholeTurns } from './turns/whole-turns.ts'

/** The first instant after now at which the answer to a question changes by time alone; null when never. */
export function foresee(ask: Question<LeafKind>, leaf: Leaf, subject: Subject, compare: Compare, truth: Truth): number | null {
  for (const now of own(wholeTurns as Record<string, Turns<LeafKind>>, leaf.kind)?.(leaf, subject) ?? []) {
    if (now > subject.now && now < Infinity && ask(leaf, { ...subject, now }, compare) !== truth) return now
  }
  return null
}
