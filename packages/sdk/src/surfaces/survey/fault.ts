import type { AnswerValue, Question } from '@milepost/contract'
import { isRequired } from './asking.ts'

/** What is wrong with an answer; `count` is how many characters or choices are wanted. */
export interface Fault {
  kind: 'required' | 'short' | 'email' | 'few' | 'many'
  count?: number
}

/** An answer as it is kept: no blank text, no empty list. */
export function settled(value: AnswerValue | undefined): AnswerValue | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  const isEmpty = typeof value === 'object' && Object.keys('rows' in value ? value.rows : value.choices).length === 0
  return isEmpty ? undefined : value
}

/** @param value settled. @returns undefined where a survey may go on with it. */
export function findFault(question: Question, value: AnswerValue | undefined): Fault | undefined {
  if (value === undefined) return isRequired(question) ? { kind: 'required' } : undefined
  if (question.type === 'text') {
    const { format, minLength = 1 } = question
    const text = String(value)
    // As browsers have it, but with a dot in the name of the host: nobody is reached by "ada@example".
    if (format === 'email' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)) return { kind: 'email' }
    if (text.length < minLength) return { kind: 'short', count: minLength }
  }
  if (typeof value !== 'object') return undefined
  if (question.type === 'choices' && 'choices' in value) {
    const { atLeast = 1, atMost = Infinity } = question
    if (value.choices.length < atLeast) return { kind: 'few', count: atLeast }
    if (value.choices.length > atMost) return { kind: 'many', count: atMost }
  }
  if (question.type === 'matrix' && 'rows' in value && isRequired(question) && question.rows.some(({ id }) => !(id in value.rows))) return { kind: 'required' }
  return undefined
}
