import { expect, it } from 'vitest'
import { writtenInterval, writtenValue } from './unit.ts'

it('writes each unit as its readers do', () => {
  expect(writtenValue('percent', 63.6)).toBe('64%')
  expect(writtenValue('share', 0.636)).toBe('64%')
  expect(writtenValue('points', -3.4)).toBe('\u22123')
  expect(writtenValue('mean', 5.25)).toBe('5.3')
})

it('joins an interval by a dash, and by a word where a minus would stand beside it', () => {
  expect(writtenInterval('percent', 58, 70)).toBe('58\u201370%')
  expect(writtenInterval('points', -12, 34)).toBe('\u221212 to 34')
  expect(writtenInterval('days', 2.5, 9)).toBe('2.5 days to 9 days')
})
