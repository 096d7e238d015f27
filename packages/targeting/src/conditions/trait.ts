import type { LeafOf, Scalar } from '@milepost/contract'
import { traitAt } from '../facts/trait-at.ts'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import type { Question } from './question.ts'

export function valueOf({ of = 'person', trait }: LeafOf<'trait'>, subject: Subject): Scalar | undefined {
  return traitAt(own(subject[of]?.traits, trait), subject.now)
}

export const trait: Question<'trait'> = (leaf, subject, compare) => (subject[leaf.of ?? 'person'] ? compare(leaf, valueOf(leaf, subject)) : null)
