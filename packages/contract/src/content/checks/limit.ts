import { otherChoice } from '../../vocabulary/question.ts'
import type { Check } from './check.ts'

/** Finds limits that no answer can meet: nobody could get past such a question. */
export const limit: Check = function* ({ content }) {
  for (const [index, experience] of content.experiences.entries()) {
    if (experience.kind !== 'survey') continue
    for (const [number, question] of experience.questions.entries()) {
      const at = ['experiences', index, 'questions', number]
      if (question.type === 'text') {
        const { minLength = 1, maxLength = 2000 } = question
        if (minLength > maxLength) yield { at: [...at, 'minLength'], got: minLength, problem: `no text is so long: at most ${maxLength} characters are taken`, remedy: 'write a "minLength" below "maxLength"' }
      }
      if (question.type !== 'choices') continue
      const ids = [...question.choices.map(({ id }) => id), ...(question.other ? [otherChoice] : [])]
      const { atLeast = 1, atMost = ids.length } = question
      if (atLeast > ids.length) yield { at: [...at, 'atLeast'], got: atLeast, problem: `there are but ${ids.length} choices`, remedy: `write ${ids.length} or less` }
      else if (atLeast > atMost) yield { at: [...at, 'atLeast'], got: atLeast, problem: '"atLeast" is above "atMost"', remedy: 'swap the two' }
    }
  }
}
