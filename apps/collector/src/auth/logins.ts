import type { BetterAuthOptions } from 'better-auth'
import { StoreUnreachable } from '../store/unreachable.ts'
import type { User, Users } from '../store/users.ts'

/** Characters of a password: NIST SP 800-63B asks for 8 at least; the upper end keeps hashing cheap to refuse. */
export const passwordLength = { min: 8, max: 128 } as const

/** A user, and the `Set-Cookie` lines that go with the answer. */
export interface SignedIn {
  user: User
  setCookies: string[]
}

/** A login that still holds. */
export interface OpenSession {
  id: string
  /** The session that asks. */
  current: boolean
  browser: string | null
  startedAt: number
  expiresAt: number
}

/** E-mail, password and session cookies, by better-auth on our own store. Nothing of it is mounted: routes call it. */
export interface Logins {
  /** `null` where e-mail and password do not belong together; which of the two is wrong is not said. */
  signIn(request: Request, email: string, password: string): Promise<SignedIn | null>
  /** Ends the session of the request's cookie; the lines take the cookie away. */
  signOut(request: Request): Promise<string[]>
  findSession(request: Request): Promise<SignedIn | null>
  /** The open sessions of whoever is signed in by the request's cookie, newest first; none where nobody is. */
  sessions(request: Request): Promise<OpenSession[]>
  /** Ends one session of a user; answers whether there was one. */
  endSession(userId: string, id: string): Promise<boolean>
  /**
   * Ends every session of the user but the one of the request.
   * @returns how many
   */
  endOtherSessions(request: Request): Promise<number>
  /**
   * Sets another password for the user of the request's cookie, and ends every other session of theirs.
   * @returns false where the old password is wrong
   * @throws where the new one's length is out of bounds
   */
  changePassword(request: Request, old: string, wanted: string): Promise<boolean>
  /** Nothing where e-mail and password do not belong together. No session is begun. */
  checkPassword(email: string, password: string): Promise<User | undefined>
  /** @throws where the e-mail is taken, or the password's length is out of bounds */
  createUser(email: string, name: string, password: string): Promise<User>
}

/** Loads the auth library when it is called, so that commands without users start without it. */
export async function openLogins(users: Users): Promise<Logins> {
  const { betterAuth } = await import('better-auth/minimal')
  const options = { database: await users.database(), secret: await users.getSecret() }
  const plain = betterAuth({ ...settings(false), ...options })
  const secure = betterAuth({ ...settings(true), ...options })
  const of = (request: Request) => (isSecure(request) ? secure : plain)

  async function endOthers(own: { userId: string; id: string } | undefined): Promise<number> {
    if (!own) return 0
    const { internalAdapter } = await plain.$context
    const others = (await internalAdapter.listSessions(own.userId)).filter(({ id }) => id !== own.id)
    for (const { token } of others) await internalAdapter.deleteSession(token)
    return others.length
  }

  return {
    async signIn(request, email, password) {
      const answer = await of(request).api.signInEmail({ body: { email, password }, headers: request.headers, asResponse: true })
      if (!answer.ok) return null
      const { user } = (await answer.json()) as { user: User }
      return { user: pick(user), setCookies: answer.headers.getSetCookie() }
    },
    async signOut(request) {
      const answer = await of(request).api.signOut({ headers: request.headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
    async findSession(request) {
      const { headers, response } = await of(request).api.getSession({ headers: request.headers, returnHeaders: true }).catch(notAsked)
      return response && { user: pick(response.user), setCookies: headers.getSetCookie() }
    },
    async sessions(request) {
      const { internalAdapter } = await plain.$context
      const { response } = await of(request).api.getSession({ headers: request.headers, returnHeaders: true })
      if (!response) return []
      const all = await internalAdapter.listSessions(response.user.id)
      return all
        .filter(({ expiresAt }) => expiresAt > new Date())
        .map(({ id, userAgent, createdAt, expiresAt }) => ({
          id,
          current: id === response.session.id,
          browser: userAgent ?? null,
          startedAt: createdAt.getTime(),
          expiresAt: expiresAt.getTime(),
        }))
        .sort((a, b) => b.startedAt - a.startedAt)
    },
    async endSession(userId, id) {
      const { internalAdapter } = await plain.$context
      const found = (await internalAdapter.listSessions(userId)).find((session) => session.id === id)
      if (!found) return false
      await internalAdapter.deleteSession(found.token)
      return true
    },
    async endOtherSessions(request) {
      return endOthers((await of(request).api.getSession({ headers: request.headers }).catch(notAsked))?.session)
    },
    async changePassword(request, old, wanted) {
      checkLength(wanted)
      const { internalAdapter, password: hashing } = await plain.$context
      const found = await of(request).api.getSession({ headers: request.headers }).catch(notAsked)
      const accounts = found ? await internalAdapter.findAccounts(found.user.id) : []
      const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password
      if (!found || !hash || !(await hashing.verify({ hash, password: old }))) return false
      await internalAdapter.updatePassword(found.user.id, await hashing.hash(wanted))
      await endOthers(found.session)
      return true
    },
    async checkPassword(email, password) {
      const { internalAdapter, password: hashing } = await plain.$context
      const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true })
      const hash = found?.accounts.find(({ providerId }) => providerId === 'credential')?.password
      return found && hash && (await hashing.verify({ hash, password })) ? pick(found.user) : undefined
    },
    async createUser(email, name, password) {
      const { internalAdapter, password: hashing } = await plain.$context
      const address = email.trim().toLowerCase()
      checkLength(password)
      if (await internalAdapter.findUserByEmail(address)) throw new Error(`There is a user ${address} already.`)
      const user = await internalAdapter.createUser({ email: address, name, emailVerified: true }, { method: 'admin' })
      const hash = await hashing.hash(password)
      await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: hash })
      return pick(user)
    },
  }
}

function settings(useSecureCookies: boolean) {
  return {
    baseURL: useSecureCookies ? 'https://localhost' : 'http://localhost',
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    advanced: { useSecureCookies, cookiePrefix: 'milepost', ipAddress: { disableIpTracking: true } },
    telemetry: { enabled: false },
    logger: { disabled: true },
  } as const satisfies BetterAuthOptions
}

/** Behind a proxy that ends TLS the request itself is plain, so its header is believed. A forged one only affects the cookie of whoever forged it. */
function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https'
}

/** The library turns a database that does not answer into a plain status 500. */
function notAsked(error: unknown): never {
  throw (error as { statusCode?: number }).statusCode === 500 ? new StoreUnreachable('sessions cannot be looked up', { cause: error }) : error
}

function checkLength(password: string): void {
  const { min, max } = passwordLength
  if (password.length >= min && password.length <= max) return
  throw new Error(`A password has ${min} to ${max} characters; this one has ${password.length}.`)
}

function pick({ id, email, name }: User): User {
  return { id, email, name }
}
