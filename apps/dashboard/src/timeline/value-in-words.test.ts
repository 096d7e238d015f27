import { expect, it } from 'vitest'
import { valueInWords } from './value-in-words.ts'

it('reads any property as text', () => {
  expect(valueInWords(null, 'UTC')).toBe('none')
  expect(valueInWords(true, 'UTC')).toBe('yes')
  expect(valueInWords(0, 'UTC')).toBe('0')
  expect(valueInWords({ a: [1] }, 'UTC')).toBe('{"a":[1]}')
})

it('cuts a value that would fill the page', () => {
  expect(valueInWords('x'.repeat(5000), 'UTC')).toHaveLength(301)
})

it('says an instant as the clock of the project has it, and leaves alone what only looks like one', () => {
  expect(valueInWords('2026-12-17T11:47:06.572Z', 'Europe/Berlin')).toMatch(/^17 Dec 2026, 12:47$/)
  expect(valueInWords('2026-12-17T11:47:06+02:00', 'UTC')).toMatch(/^17 Dec 2026, 09:47$/)
  for (const text of ['2026-12-17', '2026-99-99T99:99:99Z', 'on 2026-12-17T11:47:06Z']) expect(valueInWords(text, 'UTC')).toBe(text)
})
