import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { expect, test } from 'vitest'
import { createUsers } from '../store/sql/users/users.ts'
import { createDatabase } from '../store/sqlite/database.ts'
import { openUsers } from '../store/sqlite/users.ts'
import { openLogins } from './logins.ts'
import { operator } from '../store/audit.ts'
import { createLogin, createUser } from './user.ts'

function open() {
  const database = new Database(':memory:')
  migrate(drizzle({ client: database }), { migrationsFolder: new URL('../store/sqlite/migrations', import.meta.url).pathname })
  database.prepare(`insert into project (key, name, time_zone, created_at) values ('acme', 'Acme', 'UTC', 0), ('bolt', 'Bolt', 'UTC', 1)`).run()
  return { database, users: createUsers(createDatabase(database), () => openUsers(database)) }
}

const request = (cookie?: string, url = 'http://127.0.0.1/api/session') =>
  new Request(url, { headers: cookie ? { cookie } : {} })
const cookieOf = (lines: string[]) => lines.map((line) => line.split(';')[0]).join('; ')

test('a user logs in with e-mail and password, is known by the cookie, and is not known any more after logging out', async () => {
  const { users } = open()
  const ann = await createUser({ users }, 'Ann@acme.example', 'correct horse battery')
  const logins = await openLogins(users)

  const signedIn = await logins.signIn(request(), 'ann@ACME.example', 'correct horse battery')
  expect(signedIn?.user).toEqual({ id: ann.id, email: 'ann@acme.example', name: 'Ann' })
  const cookie = cookieOf(signedIn?.setCookies ?? [])
  expect((await logins.findSession(request(cookie)))?.user.id).toBe(ann.id)

  await logins.signOut(request(cookie))
  expect(await logins.findSession(request(cookie))).toBeNull()
})

test('the cookie is out of reach of scripts and of other sites, and on https it never travels in the clear', async () => {
  const { users } = open()
  await createUser({ users }, 'ann@acme.example', 'correct horse battery')
  const logins = await openLogins(users)
  const plain = await logins.signIn(request(), 'ann@acme.example', 'correct horse battery')
  const secure = await logins.signIn(request(undefined, 'https://collector.example/api/session'), 'ann@acme.example', 'correct horse battery')

  for (const line of [...(plain?.setCookies ?? []), ...(secure?.setCookies ?? [])]) {
    expect(line).toMatch(/; HttpOnly/i)
    expect(line).toMatch(/; SameSite=Lax/i)
  }
  expect(plain?.setCookies.join()).not.toMatch(/; Secure/i)
  expect(secure?.setCookies.join()).toMatch(/^__Secure-milepost\.session_token=.*; Secure/i)
})

test('a wrong password, an unknown e-mail, a made-up cookie and a changed cookie are nobody', async () => {
  const { users } = open()
  await createUser({ users }, 'ann@acme.example', 'correct horse battery')
  const logins = await openLogins(users)
  expect(await logins.signIn(request(), 'ann@acme.example', 'wrong horse battery')).toBeNull()
  expect(await logins.signIn(request(), 'bob@acme.example', 'correct horse battery')).toBeNull()
  expect(await logins.signIn(request(), 'not an address', 'correct horse battery')).toBeNull()

  const cookie = cookieOf((await logins.signIn(request(), 'ann@acme.example', 'correct horse battery'))?.setCookies ?? [])
  expect(await logins.findSession(request('milepost.session_token=abc.def'))).toBeNull()
  expect(await logins.findSession(request(cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))))).toBeNull()
  expect(await logins.findSession(request())).toBeNull()
})

test('a password that was not given is made up, and works', async () => {
  const { users } = open()
  const bob = await createUser({ users }, 'bob@acme.example')
  expect(bob.password).toMatch(/^[\w-]{16}$/)
  const logins = await openLogins(users)
  expect((await logins.signIn(request(), bob.email, bob.password))?.user.id).toBe(bob.id)
})

test('a new user sees every project there is', async () => {
  const { users } = open()
  const ann = await createUser({ users }, 'ann@acme.example', 'correct horse battery')
  expect(await users.projectsOf(ann.id)).toEqual([{ id: 'bolt', name: 'Bolt', role: 'owner' }, { id: 'acme', name: 'Acme', role: 'owner' }])
})

test('a project made later is seen by those who are let in, and by nobody else', async () => {
  const { database, users } = open()
  const ann = await createUser({ users }, 'ann@acme.example', 'correct horse battery')
  const bob = await createLogin({ users }, 'bob@acme.example', 'correct horse battery')
  const { lastInsertRowid } = database.prepare(`insert into project (key, name, time_zone, created_at) values ('cora', 'Cora', 'UTC', 2)`).run()
  expect((await users.projectsOf(ann.id)).map(({ id }) => id)).toEqual(['bolt', 'acme'])
  const cora = Number(lastInsertRowid)
  await users.addMember(cora, ann.id, 'viewer', { by: operator, at: 3 })
  await users.addMember(cora, 'nobody', 'owner', { by: operator, at: 3 })
  expect(await users.membersOf('cora')).toMatchObject([{ email: 'ann@acme.example', role: 'viewer' }])
  expect(await users.projectsOf(bob.id)).toEqual([])
})

test('a login opens the newest project that its user owns, before those where they are a guest', async () => {
  const { database, users } = open()
  const ann = await createUser({ users }, 'ann@acme.example', 'correct horse battery')
  const { lastInsertRowid } = database.prepare(`insert into project (key, name, time_zone, created_at) values ('cora', 'Cora', 'UTC', 2)`).run()
  const seen = async () => (await users.projectsOf(ann.id)).map(({ id }) => id)
  await users.addMember(Number(lastInsertRowid), ann.id, 'viewer', { by: operator, at: 3 })
  expect(await seen()).toEqual(['bolt', 'acme', 'cora'])
  await users.addMember(Number(lastInsertRowid), ann.id, 'owner', { by: operator, at: 4 })
  expect(await seen()).toEqual(['cora', 'bolt', 'acme'])
})

test('an e-mail counts once, and a short password or a text that is no e-mail is refused with a reason', async () => {
  const { users } = open()
  await createUser({ users }, 'ann@acme.example', 'correct horse battery')
  await expect(createUser({ users }, 'ANN@acme.example', 'correct horse battery')).rejects.toThrow('There is a user ann@acme.example already.')
  await expect(createUser({ users }, 'bob@acme.example', 'short')).rejects.toThrow('8 to 128 characters; this one has 5')
  await expect(createUser({ users }, 'bob', 'correct horse battery')).rejects.toThrow('"bob" is no e-mail address.')
})

test('passwords are kept as scrypt hashes, and no address of anybody is kept', async () => {
  const { database, users } = open()
  await createUser({ users }, 'ann@acme.example', 'correct horse battery')
  const logins = await openLogins(users)
  const from = new Request('http://127.0.0.1/api/session', { headers: { 'x-forwarded-for': '192.0.2.77' } })
  await logins.signIn(from, 'ann@acme.example', 'correct horse battery')
  const rows = JSON.stringify([database.prepare('select * from credential').all(), database.prepare('select * from session').all()])
  expect(rows).not.toContain('correct horse')
  expect(rows).not.toContain('192.0.2.77')
})
