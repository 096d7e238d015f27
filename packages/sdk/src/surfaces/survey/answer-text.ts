import type { AnswerValue, Question } from '@milepost/contract'
import { otherChoice } from '@milepost/contract/vocabulary'
import { readIn, type Reader } from '../text.ts'

/** An answer in words, where a later text recalls it: labels in the reader's language, as they stand. Nothing in it is filled in. */
export function answerText(reader: Reader, question: Question | undefined, value: AnswerValue | null | undefined): string {
  if (question === undefined || value === undefined || value === null) return ''
  if (typeof value === 'object' && !('choices' in value)) return ''
  const ids = typeof value === 'object' ? value.choices : [String(value)]
  const labelled = 'choices' in question ? question.choices : []
  const words = ids.map((id) => {
    const label = readIn<string>(reader, labelled.find((choice) => choice.id === id)?.label)
    const written = typeof value === 'object' && id === otherChoice ? value.other : undefined
    return label ?? written ?? id
  })
  return words.join(', ')
}
