import { expect, test } from 'vitest'
import { StoreUnreachable } from '../store/unreachable.ts'
import { withBelief } from './believed-sessions.ts'
import type { Logins } from './logins.ts'

const user = { id: 'u', email: 'ann@acme.example', name: 'ann' }
const asked = (cookie: string) => new Request('http://localhost', { headers: { cookie } })

function setUp() {
  const world = { now: 0, answer: (): { user: typeof user; setCookies: string[] } | null => ({ user, setCookies: ['new'] }) }
  const logins = withBelief({ findSession: async () => world.answer(), signOut: async () => [] } as Partial<Logins> as Logins, () => world.now)
  const away = () => {
    world.answer = () => {
      throw new StoreUnreachable('away')
    }
  }
  return { world, logins, away }
}

test('a session that was found is believed while nobody can be asked, for ten minutes, and no other', async () => {
  const { world, logins, away } = setUp()
  expect(await logins.findSession(asked('a'))).toEqual({ user, setCookies: ['new'] })
  away()
  expect(await logins.findSession(asked('a'))).toEqual({ user, setCookies: [] })
  await expect(logins.findSession(asked('b'))).rejects.toThrow('away')
  world.now = 10 * 60_000
  await expect(logins.findSession(asked('a'))).rejects.toThrow('away')
})

test('one that has ended, or is another fault, is not', async () => {
  const { world, logins, away } = setUp()
  await logins.findSession(asked('a'))
  world.answer = () => null
  expect(await logins.findSession(asked('a'))).toBe(null)
  away()
  await expect(logins.findSession(asked('a'))).rejects.toThrow('away')

  const other = setUp()
  await other.logins.findSession(asked('a'))
  await other.logins.signOut(asked('a'))
  other.away()
  await expect(other.logins.findSession(asked('a'))).rejects.toThrow('away')
})
