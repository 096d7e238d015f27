import { expect, it } from 'vitest'
import { matchRoute } from './route.ts'

it('reads the parameters of a page from its path', () => {
  expect(matchRoute('/people/:id', '/people/u%2F1')).toEqual({ id: 'u/1' })
  expect(matchRoute('/', '/')).toEqual({})
})

it('is another page where a part differs, is missing or is too much', () => {
  expect(matchRoute('/people/:id', '/accounts/a1')).toBeNull()
  expect(matchRoute('/people/:id', '/people')).toBeNull()
  expect(matchRoute('/people', '/people/u1')).toBeNull()
})

it('takes a broken escape for an unknown page', () => {
  expect(matchRoute('/people/:id', '/people/%E0%A4%A')).toBeNull()
})
