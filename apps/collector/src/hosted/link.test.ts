import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signedAddress } from '../access/signed-address.ts'
import { isSigned, newLink, readLink, signLink } from './link.ts'

const link = newLink({ project: 'acme', survey: 'nps', person: 'ann@example.com', account: null, expiresAt: 1_800_000_000_000 })
const token = signLink(link, 'secret')

test('says who, what and until when, to whoever has the secret', () => {
  expect(readLink(token)).toEqual(link)
  expect(isSigned(token, 'secret')).toBe(true)
  expect(isSigned(token, 'another')).toBe(false)
  expect(token).toMatch(/^[\w-]+\.[\w-]+$/)
})

test('any person id, any account: what was said is read', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), fc.option(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })), (person, account) => {
      const said = newLink({ ...link, person, account })
      expect(readLink(signLink(said, 'secret'))).toEqual({ ...said, person: Buffer.from(person).toString(), account: account && Buffer.from(account).toString() })
    }),
  )
})

test('no single character can be changed, left out or added', () => {
  fc.assert(
    fc.property(fc.nat({ max: token.length - 1 }), fc.constantFrom('A', 'b', '-', '_', '.', ''), fc.boolean(), (at, letter, isAdded) => {
      const forged = token.slice(0, at) + letter + token.slice(at + (isAdded ? 0 : 1))
      fc.pre(forged !== token)
      expect(isSigned(forged, 'secret')).toBe(false)
    }),
  )
})

test('what was signed for another purpose is no link, though its fields are the same', () => {
  const { project, id, survey, person, account, expiresAt } = link
  const other = signedAddress('something else', 1_500).sign([project, id, survey, person, account, expiresAt / 1000], 'secret')
  expect(readLink(other)).toEqual(link)
  expect(isSigned(other, 'secret')).toBe(false)
})

test.each(['', '.', 'x', 'e30.x', `${Buffer.from('[1,2,3,4,5,6]').toString('base64url')}.x`, 'A'.repeat(5_000)])('%s is no link', (forged) => {
  expect(readLink(forged)).toBeUndefined()
})
