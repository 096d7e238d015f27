import { expect, it } from 'vitest'
import { valueInWords } from './value-in-words.ts'

it('reads any property as text', () => {
  expect(valueInWords(null)).toBe('none')
  expect(valueInWords(true)).toBe('yes')
  expect(valueInWords(0)).toBe('0')
  expect(valueInWords({ a: [1] })).toBe('{"a":[1]}')
})

it('cuts a value that would fill the page', () => {
  expect(valueInWords('x'.repeat(5000))).toHaveLength(301)
})
