import type { LeafOf } from '@milepost/contract'
import { draw } from '../draw.ts'
import type { Subject } from '../moment.ts'
import type { Question } from './question.ts'

/** Percent. */
export function drawnBy({ salt }: LeafOf<'sample'>, subject: Subject): number {
  return draw(salt ?? subject.salt ?? '', subject.key) * 100
}

export const sample: Question<'sample'> = (leaf, subject) => drawnBy(leaf, subject) < leaf.percent
