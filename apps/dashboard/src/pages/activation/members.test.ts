import { expect, it } from 'vitest'
import { memberCounts, membersInWords, membersOf } from './members.ts'

const read = (text: string) => membersOf(new URLSearchParams(text))

it('reads from the address how accounts are counted; a role alone asks for one member', () => {
  expect([read(''), read('members=2'), read('role=person.role:admin'), read('members=3&role=person.role:admin')]).toEqual([
    null,
    { members: 2, role: null },
    { members: 1, role: 'person.role:admin' },
    { members: 3, role: 'person.role:admin' },
  ])
})

it('offers a few numbers, and whatever a link has chosen', () => {
  expect([memberCounts(), memberCounts(4), memberCounts(2)]).toEqual([[1, 2, 3, 5], [1, 2, 3, 4, 5], [1, 2, 3, 5]])
})

it('says in a sentence when an account counts', () => {
  expect(membersInWords({ members: 1, role: null })).toBe('An account counts once any of its members has reached it.')
  expect(membersInWords({ members: 2, role: 'person.role:admin' })).toBe('An account counts once 2 of its members (role: admin) have reached it.')
})
