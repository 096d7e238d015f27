import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDenied } from './denied.ts'

test('an empty list denies nothing, and is nothing to ask', () => {
  expect(createDenied([])).toBeUndefined()
})

test('a name is dropped wherever it stands, in whatever case, and from the query of pages', () => {
  const denied = createDenied(['Email', 'token'])
  const message = {
    properties: { email: 'a@b.example', plan: 'pro', list: [{ EMAIL: 'c@d.example', kept: 1 }] },
    context: { page: { url: 'https://app.example/x?token=1&tab=2&Email=a%40b#top', search: '?token=1', referrer: 'https://r.example/?e%6Dail=x', title: 'email' } },
  }
  expect(denied?.strip(message)).toEqual({
    properties: { plan: 'pro', list: [{ kept: 1 }] },
    context: { page: { url: 'https://app.example/x?tab=2#top', search: '', referrer: 'https://r.example/', title: 'email' } },
  })
})

test('what is not denied stays as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(createDenied(['no such name anywhere'])?.strip(value)).toEqual(value)
    }),
  )
})
