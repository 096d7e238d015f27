import type { AnswerValue } from '@milepost/contract'
import { otherChoice } from '@milepost/contract/vocabulary'

export interface Chosen {
  ids: string[]
  /** What was written for `other`. */
  text: string
}

export function chosenOf(value: AnswerValue | undefined): Chosen {
  if (typeof value === 'object') return 'choices' in value ? { ids: value.choices, text: value.other ?? '' } : { ids: [], text: '' }
  return { ids: value === undefined ? [] : [String(value)], text: '' }
}

/** The answer as the contract has it: one id for a single choice, a list where there are several or a text of one's own. */
export function answerOf(type: 'choice' | 'choices', { ids, text }: Chosen): AnswerValue | undefined {
  const [first] = ids
  if (first === undefined) return undefined
  const written = ids.includes(otherChoice) && text.trim() ? { other: text.trim() } : undefined
  return type === 'choice' && !written ? first : { choices: ids, ...written }
}
