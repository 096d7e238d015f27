import { type FeedbackChange, feedbackStatuses } from '@milepost/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Handling, untouched } from '../store/feedback.ts'
import { ChangeImpossible, nextHandling } from './next-handling.ts'

const at = 1_000
const closed: Handling = { ...untouched, status: 'closed', owner: 'ann', closedAt: 500 }
const assigned: Handling = { ...untouched, status: 'assigned', owner: 'ann' }

test.each<[string, Handling, FeedbackChange, Partial<Handling>]>([
  ['an owner makes a new item an assigned one', untouched, { owner: 'ann' }, { status: 'assigned', owner: 'ann' }],
  ['without its owner an assigned one is new again', assigned, { owner: null }, { status: 'new', owner: null }],
  ['made new it has no owner', assigned, { status: 'new' }, { status: 'new', owner: null }],
  ['it may be closed by whoever reads it, without an owner', untouched, { status: 'closed' }, { status: 'closed', owner: null, closedAt: at }],
  ['an owner of a closed one leaves it closed, since when it was', closed, { owner: 'bob' }, { status: 'closed', owner: 'bob', closedAt: 500 }],
  ['closed twice it is closed since the first time', closed, { status: 'closed' }, { closedAt: 500 }],
  ['opened again it is closed no more', closed, { status: 'assigned' }, { status: 'assigned', owner: 'ann', closedAt: null }],
  ['answered it is not closed', assigned, { status: 'answered' }, { status: 'answered', owner: 'ann', closedAt: null }],
  ['tags are sorted, each once', untouched, { tags: ['price', 'bug', 'price'] }, { tags: ['bug', 'price'], status: 'new' }],
  ['a due date can be set and taken away', { ...untouched, dueAt: 5 }, { dueAt: null }, { dueAt: null }],
])('%s', (_, now, change, expected) => {
  expect(nextHandling(now, change, at)).toMatchObject(expected)
})

test('what contradicts itself is refused', () => {
  expect(() => nextHandling(untouched, { status: 'assigned' }, at)).toThrow(ChangeImpossible)
  expect(() => nextHandling(assigned, { status: 'assigned', owner: null }, at)).toThrow(ChangeImpossible)
  expect(() => nextHandling(untouched, { status: 'new', owner: 'ann' }, at)).toThrow(ChangeImpossible)
})

test('after any changes: somebody’s exactly while assigned, closed exactly while there is a time of closing', () => {
  const change = fc.record(
    { status: fc.constantFrom(...feedbackStatuses), owner: fc.constantFrom(null, 'ann', 'bob'), tags: fc.array(fc.constantFrom('a', 'b')), dueAt: fc.option(fc.nat()) },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      let now = untouched
      for (const [index, each] of changes.entries()) {
        try {
          now = nextHandling(now, each, index + 1)
        } catch (error) {
          expect(error).toBeInstanceOf(ChangeImpossible)
        }
        if (now.status === 'new') expect(now.owner).toBeNull()
        if (now.status === 'assigned') expect(now.owner).not.toBeNull()
        expect(now.closedAt !== null).toBe(now.status === 'closed')
      }
    }),
  )
})
