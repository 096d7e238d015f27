import { expect, it } from 'vitest'
import { absence, standing } from './standing.ts'

it('says that there is nothing, not zero', () => {
  expect(standing({ value: null, n: 0 })).toBe('none')
  expect(absence({ value: null, n: 0 }, 'answers')).toBe('No answers yet')
})

it('gives no score from four answers, and one from five', () => {
  expect(absence({ value: 50, n: 4 }, 'answers')).toBe('Too few answers (4 of 5)')
  expect(absence({ value: 50, n: 5 }, 'answers')).toBeNull()
})

it('says that it is not known where there is an n but no value', () => {
  expect(absence({ value: null, n: 12 }, 'accounts')).toBe('Not known')
})
