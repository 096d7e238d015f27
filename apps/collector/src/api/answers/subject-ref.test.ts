import { expect, test } from 'vitest'
import { personRef } from './subject-ref.ts'

test.each([
  [{ id: 'u:ann', name: 'Ann Arbor', identified: true }, 'Ann Arbor'],
  [{ id: 'u:ann', name: 'ann', identified: true }, 'ann'],
  [{ id: 'a:4f6c2d1e-9a', name: '4f6c2d1e-9a', identified: false }, 'Anonymous visitor 4f6c2d'],
  [{ id: 'a:4f6c2d1e-9a', name: 'ann@acme.example', identified: false }, 'ann@acme.example'],
])('%j is called %s', (person, name) => {
  expect(personRef(person)).toEqual({ id: person.id, name })
})
