import type { AnswerValue } from '@milepost/contract'

/** The id of the choice with a text field. */
export const otherId = 'other'

export interface Chosen {
  ids: string[]
  /** What was written for `other`. */
  text: string
}

export function chosenOf(value: AnswerValue | undefined): Chosen {
  if (typeof value === 'object') return { ids: value.choices, text: value.other ?? '' }
  return { ids: value === undefined ? [] : [String(value)], text: '' }
}

/** The answer as the contract has it: one id for a single choice, a list where there are several or a text of one's own. */
export function answerOf(type: 'choice' | 'choices', { ids, text }: Chosen): AnswerValue | undefined {
  const [first] = ids
  if (first === undefined) return undefined
  const written = ids.includes(otherId) && text.trim() ? { other: text.trim() } : undefined
  return type === 'choice' && !written ? first : { choices: ids, ...written }
}

/** An answer as it is kept: no blank text, no empty list. */
export function settled(value: AnswerValue | undefined): AnswerValue | undefined {
  return typeof value === 'string' ? value.trim() || undefined : value
}
