import { createHash } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { StoreUnreachable } from '../store/unreachable.ts'
import type { User } from '../store/users.ts'
import type { Logins } from './logins.ts'

/** How long a session that was found before still counts while its server cannot be asked. It cannot be ended in that time either. */
const believedMs = 10 * 60_000
const keptSessions = 10_000

/** Lets sessions go on for a while when the server that keeps them is away, so that projects on other servers can still be seen. */
export function withBelief(logins: Logins, clock: Clock): Logins {
  const seen = new Map<string, { user: User; until: number }>()
  const nameOf = (request: Request) => createHash('sha256').update(request.headers.get('cookie') ?? '').digest('base64')

  return {
    ...logins,
    async findSession(request) {
      const name = nameOf(request)
      try {
        const found = await logins.findSession(request)
        if (seen.size >= keptSessions) seen.clear()
        if (found) seen.set(name, { user: found.user, until: clock() + believedMs })
        else seen.delete(name)
        return found
      } catch (error) {
        const known = seen.get(name)
        if (!(error instanceof StoreUnreachable) || !known || known.until <= clock()) throw error
        return { user: known.user, setCookies: [] }
      }
    },
    signOut(request) {
      seen.delete(nameOf(request))
      return logins.signOut(request)
    },
  }
}
