import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packDays, unpackDays } from './packed-days.ts'

test('days are packed as steps', () => {
  expect(packDays([20_454, 20_455, 20_461])).toBe('20454,1,6')
  expect(packDays([])).toBe('')
})

test('what was packed comes back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40_000)), (any) => {
      const days = any.sort((a, b) => a - b)
      expect(unpackDays(packDays(days))).toEqual(days)
    }),
  )
})
