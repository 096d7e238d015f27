import type { Clock } from '../clock.ts'
import type { Users } from '../store/users.ts'
import { withBelief } from './believed-sessions.ts'
import { type Logins, openLogins } from './logins.ts'

/**
 * Opens once; after a failure the next call tries again, since the database may have been away. Opening keeps the thread from answering for
 * half a second, and for seconds where the machine is busy.
 */
export function loginsOnce(users: Users, clock: Clock): () => Promise<Logins> {
  let opened: Promise<Logins> | undefined
  return () => {
    const mine = (opened ??= openLogins(users).then((logins) => withBelief(logins, clock)))
    mine.catch(() => opened === mine && (opened = undefined))
    return mine
  }
}
