import type { Question } from '@milepost/contract'
import { isScoreType } from '@milepost/contract/vocabulary'

/** Anything but a message. */
export function asks({ type }: Question): boolean {
  return type !== 'message'
}

/** Scored questions want an answer unless they say otherwise; the others only if they say so. */
export function isRequired(question: Question): boolean {
  return 'required' in question && question.required !== undefined ? question.required : isScoreType(question.type)
}
