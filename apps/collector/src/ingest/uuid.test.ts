import { expect, test } from 'vitest'
import { uuidV7 } from './uuid.ts'

test('an id is a version 7 UUID of its time, and sorts by it', () => {
  const at = Date.UTC(2026, 5, 15, 12, 34, 56, 789)
  const id = uuidV7(at)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at)
  expect(uuidV7(at + 1) > id).toBe(true)
})

test('no two of many of the same millisecond are alike', () => {
  expect(new Set(Array.from({ length: 100_000 }, () => uuidV7(0))).size).toBe(100_000)
})
