import type { AnswerValue, Question } from '@milepost/contract'
import { expect, it } from 'vitest'
import { answerText } from './answer-text.ts'

const reader = { locale: 'de', fallbackLocale: 'en', recall: () => 'never asked' }
const pick: Question = {
  id: 'pick',
  type: 'choices',
  title: 'What?',
  other: true,
  choices: [{ id: 'price', label: { en: 'The price', de: 'Der Preis' } }, { id: 'speed', label: { en: 'The speed' } }],
}
const score: Question = { id: 'score', type: 'nps', title: 'How likely?' }

it.each<[string, Question | undefined, AnswerValue | null | undefined, string]>([
  ['a score by its number', score, 7, '7'],
  ['a label in the reader\'s language, else in the first', pick, { choices: ['price', 'speed'] }, 'Der Preis, The speed'],
  ['what was written beside the choices', pick, { choices: ['price', 'other'], other: 'Night trains' }, 'Der Preis, Night trains'],
  ['a choice that is no longer there by its id', pick, 'gone', 'gone'],
  ['words as they are, whatever they look like', { id: 'why', type: 'text', title: 'Why?' }, '$& {{role}}', '$& {{role}}'],
  ['nothing where nothing was answered', score, null, ''],
  ['nothing of a question that is not there', undefined, 'x', ''],
])('says %s', (_, question, value, expected) => {
  expect(answerText(reader, question, value)).toBe(expected)
})
