import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mintIdentityKey } from './identity-key.ts'
import { createVerifier } from './verifier.ts'

test('what the page on privacy shows of signing makes a token that holds for that person, and for an hour', async () => {
  const page = readFileSync(new URL('../../../docs/privacy.md', import.meta.url), 'utf8')
  const written = /function tokenOf[^]*?\n\}/.exec(page)?.[0]
  const tokenOf = new Function('createHmac', `${written}\nreturn tokenOf`)(createHmac) as (userId: string, secret: string) => string
  const now = Date.now()
  const key = await mintIdentityKey({ algorithm: 'HS256' }, now)
  const { verify } = createVerifier()
  const token = tokenOf('user-1', key.key)
  expect(await verify(token, [key], now)).toEqual({ userId: 'user-1', groupIds: undefined })
  expect(await verify(tokenOf('user-1', 'another secret of thirty-two bytes'), [key], now)).toBeUndefined()
  expect(await createVerifier().verify(token, [key], now + 2 * 3_600_000)).toBeUndefined()
})
