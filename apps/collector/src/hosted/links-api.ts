import { Hono } from 'hono'
import type { Context } from 'hono'
import { limits, type SurveyLinkAnswer } from '@milepost/contract'
import { dayMs } from '@milepost/metrics'
import { admitSecret } from '../access/admit.ts'
import { readJson } from '../access/body.ts'
import { findCredential } from '../access/credential.ts'
import { linkSecret } from '../access/link-secret.ts'
import { Refusal } from '../problem.ts'
import type { Directory } from '../projects/directory.ts'
import type { Doorkeeper } from './admission.ts'
import { longestToken, newLink, signLink } from './link.ts'

const usualDays = 30
const mostDays = 366

/** Makes links, for whoever holds a secret key: a server that sends e-mails, or the command. Nothing is kept of a link until it is used. */
export function linkRoutes({ directory, manifests, links, now }: Pick<Doorkeeper, 'manifests' | 'links' | 'now'> & { directory: Directory }): Hono {
  const app = new Hono()
  app.post('/', async (c) => {
    const { value } = await readJson(c, limits.messageBytes)
    const { project } = await admitSecret(c, directory, findCredential(c.req.header('authorization')), 'publish')
    const survey = textIn(value, 'survey')
    const person = textIn(value, 'person')
    const account = value.account === undefined ? null : textIn(value, 'account')
    const { manifest } = await manifests.current(project)
    const known = manifest?.experiences.find(({ id }) => id === survey)
    if (known?.kind !== 'survey') throw faulty('survey', `there is no survey ${JSON.stringify(survey)} in the newest release`)
    const expiresAt = now() + daysIn(value.expiresInDays) * dayMs
    const token = signLink(newLink({ project: project.key, survey, person, account, expiresAt }), await linkSecret(links, project.id))
    if (token.length > longestToken) throw faulty('person', 'the link would be too long')
    return c.json({ url: addressOf(c, token), expiresAt } satisfies SurveyLinkAnswer, 201)
  })
  return app
}

function addressOf(c: Context, token: string): string {
  return new URL(`/s/${token}`, c.req.url).href
}

function textIn(body: Record<string, unknown>, field: string): string {
  const value = body[field]
  if (typeof value === 'string' && value.length > 0 && value.length <= limits.idLength) return value
  throw faulty(field, `${field} should be a text of 1 to ${limits.idLength} characters`)
}

function daysIn(value: unknown): number {
  if (value === undefined) return usualDays
  if (typeof value === 'number' && value > 0 && value <= mostDays) return value
  throw faulty('expiresInDays', `expiresInDays should be a number up to ${mostDays}`)
}

function faulty(at: string, message: string): Refusal {
  return new Refusal(400, { error: 'fieldInvalid', message, at })
}
