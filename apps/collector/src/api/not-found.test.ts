import { expect, test } from 'vitest'
import { notFound } from './not-found.ts'

test.each([
  ['/people/:id', { id: 'u:nobody' }, 'the project has no person u:nobody'],
  ['/people/:id/timeline', { id: 'u:nobody' }, 'the project has no person u:nobody'],
  ['/accounts/:id/card', { id: 'Acme Ltd' }, 'the project has no account Acme Ltd'],
  ['/surveys/:survey/questions/:question', { survey: 'recommend', question: 'why' }, 'the project has no survey recommend with question why'],
  ['/deliveries/:id', { id: '7' }, 'the project has no delivery 7'],
])('of %s it says whom or what there is not', (pattern, parameters, message) => {
  expect(notFound(pattern, parameters)).toMatchObject({ status: 404, problem: { error: 'notFound', message } })
})
