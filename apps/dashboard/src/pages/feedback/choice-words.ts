import type { FeedbackAnswer } from '@milepost/contract'
import { isRatingType, ratings } from '@milepost/contract/vocabulary'
import { textIn } from '../../words/text.ts'

type Chosen = FeedbackAnswer['answers'][number]['choices']

/** What was chosen, in as many lines as it takes: a rating with the top of its scale, a matrix row by row. What is no longer asked stands by its id. */
export function choiceWords(type: string, chosen: Chosen): string[] {
  if (chosen.length === 0) return []
  if (type === 'thumbs') return chosen.map(({ id }) => (id === '1' ? 'Thumb up' : 'Thumb down'))
  if (isRatingType(type)) return chosen.map(({ id }) => `${id} of ${ratings[type].max}`)
  const words = chosen.map(({ id, label, row }) => (label ? `${row ? `${textIn(row)}: ` : ''}${textIn(label)}` : id))
  if (type === 'consent') return words.map((label) => `Agreed: ${label}`)
  return type === 'matrix' ? words : [words.join(', ')]
}
