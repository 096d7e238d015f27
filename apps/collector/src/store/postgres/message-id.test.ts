import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packMessageId, unpackMessageId } from './message-id.ts'

const id = fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.string({ minLength: 14, maxLength: 18 }))

test('an id that was packed comes back', () => {
  fc.assert(
    fc.property(id, (each) => {
      expect(unpackMessageId(packMessageId(each))).toBe(each)
    }),
  )
})

test('two ids are never packed alike', () => {
  fc.assert(
    fc.property(id, id, (a, b) => {
      expect(packMessageId(a).equals(packMessageId(b))).toBe(a === b)
    }),
    { numRuns: 500 },
  )
})
