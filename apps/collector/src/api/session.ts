import type { AuditAction, EndedSessions, SessionAnswer, SessionsAnswer } from '@milepost/contract'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { AddressOf } from '../access/address.ts'
import { readJson } from '../access/body.ts'
import { userActor } from '../auth/actor.ts'
import { type Doors, signedOut } from '../auth/asker.ts'
import { createLoginLimit } from '../auth/login-limit.ts'
import { passwordLength } from '../auth/logins.ts'
import type { Clock } from '../clock.ts'
import { Refusal } from '../problem.ts'
import type { AuditLog } from '../store/audit.ts'
import type { User } from '../store/users.ts'

/** E-mail and password, with room to spare. */
const bodyLimitBytes = 4096

export const Credentials = v.object({
  email: v.pipe(v.string(), v.maxLength(254)),
  password: v.pipe(v.string(), v.maxLength(passwordLength.max)),
})

export const PasswordChange = v.object({
  old: v.pipe(v.string(), v.maxLength(passwordLength.max)),
  password: v.pipe(v.string(), v.minLength(passwordLength.min, `a password has at least ${passwordLength.min} characters`), v.maxLength(passwordLength.max)),
})

export interface SessionParts extends Pick<Doors, 'users' | 'logins'> {
  clock: Clock
  audit: AuditLog
  addressOf: AddressOf
}

/** Logging in and out of the dashboard, and where somebody is logged in. */
export function sessionRoutes({ users, logins, clock, audit, addressOf }: SessionParts): Hono {
  const limit = createLoginLimit()
  const app = new Hono()

  app.post('/', async (c) => {
    const { email, password } = await parseBody(c, Credentials, 'send { "email": "...", "password": "..." }')
    const address = addressOf(c)
    const waitMs = limit.waitMs(email, address, clock())
    if (waitMs > 0) throw tooMany(waitMs)
    const signedIn = await (await logins()).signIn(c.req.raw, email, password)
    if (!signedIn) {
      limit.failed(email, address, clock())
      throw new Refusal(401, { error: 'loginWrong', message: 'e-mail and password do not belong together', remedy: 'check both and try again' })
    }
    limit.succeeded(email, address)
    await note('session.started', signedIn.user)
    return answer(c, signedIn.user, signedIn.setCookies)
  })

  app.get('/', async (c) => {
    const session = await (await logins()).findSession(c.req.raw)
    // Not being signed in is no error: a 401 would show up in the console of everybody who opens the login page.
    if (!session) return c.body(null, 204)
    return answer(c, session.user, session.setCookies)
  })

  app.get('/all', async (c) => {
    const items = await (await logins()).sessions(c.req.raw)
    if (items.length === 0) throw signedOut()
    return c.json({ items } satisfies SessionsAnswer)
  })

  app.delete('/all', async (c) => {
    const session = await (await logins()).findSession(c.req.raw)
    if (!session) throw signedOut()
    const ended = await (await logins()).endOtherSessions(c.req.raw)
    await note('session.ended', session.user, { others: ended })
    return c.json({ ended } satisfies EndedSessions)
  })

  app.post('/password', async (c) => {
    const session = await (await logins()).findSession(c.req.raw)
    if (!session) throw signedOut()
    const { old, password } = await parseBody(c, PasswordChange, 'send { "old": "...", "password": "..." }')
    const { email } = session.user
    const address = addressOf(c)
    const waitMs = limit.waitMs(email, address, clock())
    if (waitMs > 0) throw tooMany(waitMs)
    if (!(await (await logins()).changePassword(c.req.raw, old, password))) {
      limit.failed(email, address, clock())
      throw new Refusal(422, { error: 'passwordWrong', message: 'that is not your password', remedy: 'write the one that you log in with now', at: 'old' })
    }
    limit.succeeded(email, address)
    await note('password.changed', session.user)
    return c.body(null, 204)
  })

  app.delete('/all/:session', async (c) => {
    const session = await (await logins()).findSession(c.req.raw)
    if (!session) throw signedOut()
    const id = c.req.param('session')
    if (!(await (await logins()).endSession(session.user.id, id))) {
      throw new Refusal(404, { error: 'notFound', message: 'you have no session of this id' })
    }
    await note('session.ended', session.user)
    return c.body(null, 204)
  })

  app.delete('/', async (c) => {
    const session = await (await logins()).findSession(c.req.raw)
    for (const line of await (await logins()).signOut(c.req.raw)) c.header('Set-Cookie', line, { append: true })
    if (session) await note('session.ended', session.user)
    return c.body(null, 204)
  })

  async function note(action: AuditAction, user: User, detail: Record<string, unknown> = {}) {
    await audit.append(null, { at: clock(), actor: userActor(user), action, subject: null, detail })
  }

  async function answer(c: Context, user: User, setCookies: string[]) {
    for (const line of setCookies) c.header('Set-Cookie', line, { append: true })
    return c.json({ user, projects: await users.projectsOf(user.id) } satisfies SessionAnswer)
  }
  return app
}

async function parseBody<Schema extends v.GenericSchema>(c: Context, schema: Schema, remedy: string): Promise<v.InferOutput<Schema>> {
  const { value } = await readJson(c, bodyLimitBytes)
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const at = v.getDotPath(parsed.issues[0]) ?? 'body'
  throw new Refusal(400, { error: 'bodyInvalid', message: `${at}: ${parsed.issues[0].message}`, remedy, at })
}

function tooMany(waitMs: number): Refusal {
  const minutes = Math.ceil(waitMs / 60_000)
  const message = `too many wrong passwords; try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  return new Refusal(429, { error: 'tooManyLogins', message }, Math.ceil(waitMs / 1000))
}
