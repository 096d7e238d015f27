import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstNumberOf, keyEndOf, serverOf, serverOfKey } from './number.ts'

const server = fc.integer({ min: 1, max: 9_000 })

test('every number says which server gave it', () => {
  fc.assert(
    fc.property(server, fc.integer({ min: 0, max: 999_999_999_998 }), (which, row) => {
      expect(serverOf(firstNumberOf(which) + row)).toBe(which)
      expect(Number.isSafeInteger(firstNumberOf(which) + row)).toBe(true)
    }),
  )
})

test('so does the public id of a project, whatever its name', () => {
  fc.assert(fc.property(server, fc.stringMatching(/^[a-z0-9-]{1,48}$/), (which, name) => void expect(serverOfKey(name + keyEndOf(which))).toBe(which)))
  expect([serverOfKey('acme'), serverOfKey('acme-2'), serverOfKey('acme.2')]).toEqual([1, 1, 2])
})
