import { InvitationAnswer } from '@milepost/contract'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { findInvitation, join, JoinRefused } from '../auth/invitation.ts'
import { type Logins, passwordLength } from '../auth/logins.ts'
import type { Clock } from '../clock.ts'
import { Refusal } from '../problem.ts'
import type { Users } from '../store/users.ts'
import { parseBody } from './body.ts'

const token = v.pipe(v.string(), v.minLength(20), v.maxLength(64))
/** The token travels in the body, so that it stands in no log. */
export const InvitationQuestion = v.strictObject({ token })
export const Joining = v.strictObject({ token, password: v.pipe(v.string(), v.minLength(passwordLength.min), v.maxLength(passwordLength.max)) })

export interface JoinParts {
  users: Users
  logins: () => Promise<Logins>
  clock: Clock
  /** @throws Refusal 429 where too many tries were made from here */
  limit: (c: Context) => void
}

/** Joining a project by the link of an invitation: for those who have no session yet. */
export function joinRoutes({ users, logins, clock, limit }: JoinParts): Hono {
  const app = new Hono()

  app.post('/find', async (c) => {
    limit(c)
    const { token } = await parseBody(c, InvitationQuestion)
    const found = await findInvitation(users, token, clock())
    if (!found) throw refused(new JoinRefused('this invitation was used, withdrawn or is older than 7 days; ask for a new one'))
    const { email, role, projectName, hasUser, expiresAt } = found
    return c.json({ email, role, project: projectName, isKnown: hasUser, expiresAt } satisfies InvitationAnswer)
  })

  app.post('/', async (c) => {
    limit(c)
    const { token, password } = await parseBody(c, Joining)
    try {
      const email = await join({ users, logins: await logins() }, token, password, clock())
      return c.json({ email }, 201)
    } catch (error) {
      throw error instanceof JoinRefused ? refused(error) : error
    }
  })
  return app
}

function refused({ message }: Error): Refusal {
  return new Refusal(422, { error: 'invitationInvalid', message })
}
