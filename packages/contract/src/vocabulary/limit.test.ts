import { expect, test } from 'vitest'
import { limits } from './limit.ts'

test('every cap is a whole number above zero', () => {
  for (const [name, cap] of Object.entries(limits)) expect(Number.isInteger(cap) && cap > 0, name).toBe(true)
})

test('a message fits into a batch, and both are as large as Segment takes them', () => {
  expect(limits.messageBytes).toBe(32_768)
  expect(limits.batchBytes).toBe(512_000)
})

test('lists that keep their earliest and latest half have two equal halves', () => {
  expect([limits.streamTimes % 2, limits.traitChanges % 2]).toEqual([0, 0])
})
