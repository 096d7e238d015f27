import type { LeafOf } from '@milepost/contract'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import type { Question } from './question.ts'

/** Null: in none of the model. Undefined: nobody knows. */
export function stageIn({ model }: LeafOf<'stage'>, { person, account }: Subject): string | null | undefined {
  return own({ ...person?.stages, ...account?.stages }, model)
}

/** Stages in facts are those of now. Time alone changes nothing here: the stage engine says when they change. */
export const stage: Question<'stage'> = (leaf, subject) => {
  const found = stageIn(leaf, subject)
  return found === undefined ? null : found !== null && leaf.in.includes(found)
}
