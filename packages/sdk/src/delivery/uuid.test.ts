import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createUuidMaker } from './uuid.ts'

test('an id is a version 7 UUID that begins with the time', () => {
  const id = createUuidMaker(() => 0x0123456789ab, Math.random)()
  expect(id).toMatch(/^01234567-89ab-7000-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('ids sort in the order in which they were made, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 44 }), { minLength: 1, maxLength: 50 }), (times) => {
      let turn = 0
      const make = createUuidMaker(() => times[turn++ % times.length] ?? 0, Math.random)
      const ids = Array.from({ length: 5000 }, make)
      expect([...ids].sort()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 10 },
  )
})

test('ids of the page that comes next sort after those of the page before, however many that made at once', () => {
  const ids = [0, 1].flatMap((page) => Array.from({ length: 250 }, createUuidMaker(() => 1_790_000_000_000 + page, Math.random)))
  expect([...ids].sort()).toEqual(ids)
})
