import { expect, it } from 'vitest'
import { writtenInterval, writtenValue } from './unit.ts'

it('writes each unit as its readers do', () => {
  expect(writtenValue('percent', 63.6)).toBe('64%')
  expect(writtenValue('share', 0.636)).toBe('64%')
  expect(writtenValue('points', -3.4)).toBe('\u22123')
  expect(writtenValue('mean', 5.25)).toBe('5.3')
})

it('writes an amount with its currency where there is one', () => {
  expect(writtenValue('amount', 469.4)).toBe('469')
  expect(writtenValue('amount', 469.4, 'EUR')).toBe('\u20ac469')
  expect(writtenInterval('amount', 420, 1510, 'EUR')).toBe('\u20ac420\u2013\u20ac1,510')
})

it('joins an interval by a dash, and by a word where a minus would stand beside it', () => {
  expect(writtenInterval('percent', 58, 70)).toBe('58\u201370%')
  expect(writtenInterval('points', -12, 34)).toBe('\u221212 to 34')
  expect(writtenInterval('days', 2.5, 9)).toBe('2.5 days to 9 days')
})
