import { expect, it } from 'vitest'
import { csvOf, fileName } from './csv.ts'

it('quotes what has commas, quotes and line breaks', () => {
  expect(csvOf({ columns: ['Name', 'Count'], rows: [['Bolt, Ltd', '1,200'], ['The "one"', '3']] })).toBe(
    '\ufeffName,Count\r\n"Bolt, Ltd","1,200"\r\n"The ""one""",3\r\n',
  )
})

it('lets no text be run as a formula, and keeps negative numbers numbers', () => {
  expect(csvOf({ columns: ['a'], rows: [['=1+1'], ['@sum'], ['-12.5'], ['-ab'], ['\uff1d1']] })).toBe("\ufeffa\r\n'=1+1\r\n'@sum\r\n-12.5\r\n'-ab\r\n'\uff1d1\r\n")
})

it('names the file after what is in it and when', () => {
  expect(fileName('What came, and what went', '2026-11-22')).toBe('what-came-and-what-went-2026-11-22.csv')
})
