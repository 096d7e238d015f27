import { bandOf, scales, scoreTypes } from '@milepost/contract'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isFeedback } from './is-feedback.ts'

const db = new Database(':memory:')
const ask = db.prepare(`select ${isFeedback('a.')} as it from (select @type as type, @score as score, @text as text) a`).pluck()
const answers = (type: string, score: number | null, text: string | null) => ask.get({ type, score, text }) === 1

test('a score is feedback exactly where the vocabulary calls its band low', () => {
  for (const type of scoreTypes) {
    const { min, max } = scales[type]
    for (let score = min; score <= max; score++) expect(answers(type, score, null), `${type} ${score}`).toBe(bandOf(type, score) === 'low')
  }
})

test('words are feedback, none and choices are not', () => {
  expect(answers('text', null, 'slow')).toBe(true)
  expect(answers('nps', 10, 'great')).toBe(true)
  expect(answers('text', null, '')).toBe(false)
  expect(answers('choice', null, null)).toBe(false)
})
