import { feedbackLimits, type IdentityKey, limits, type Manifest, type PersonState } from '@milepost/contract'
import { Hono } from 'hono'
import { admitEither } from '../access/admit.ts'
import { readJson } from '../access/body.ts'
import { findCredential } from '../access/credential.ts'
import type { Gatekeeper } from '../access/limits.ts'
import type { Verifier } from '../access/identity/verifier.ts'
import type { Clock } from '../clock.ts'
import { replyExperience } from '../feedback/reply.ts'
import { joined } from '../fold/joined.ts'
import type { Manifests } from '../manifest/manifests.ts'
import { dayMs } from '@milepost/metrics'
import { Refusal } from '../problem.ts'
import type { Directory } from '../projects/directory.ts'
import type { FeedbackStore } from '../store/feedback.ts'
import type { FactsStore, Who } from '../store/facts.ts'
import type { Surveys } from '../surveys/surveys.ts'
import { displayToken } from './display.ts'
import { narrow, type Read, readNothing, readOf } from './narrow.ts'

export interface PersonStateParts {
  directory: Directory
  manifests: Manifests
  facts: FactsStore
  verifier: Verifier
  gatekeeper: Gatekeeper
  clock: Clock
  surveys: Surveys
  secretOf: (project: number) => Promise<string>
  feedback: Pick<FeedbackStore, 'repliesFor'>
}

/** POST, so that ids stay out of addresses and logs; text/plain, so that browsers need no preflight. */
export function personStateRoutes({ directory, manifests, facts, verifier, gatekeeper, clock, surveys, feedback, secretOf }: PersonStateParts): Hono {
  const reads = new WeakMap<Manifest, Read>()
  const readBy = (manifest: Manifest): Read => {
    const read = reads.get(manifest) ?? readOf(manifest)
    reads.set(manifest, read)
    return read
  }

  /**
   * For projects that ask for proof: nobody may read facts by guessing an id. An account that the token does not name is left out.
   * @throws Refusal 401 where the token does not prove the user id
   */
  async function proven(who: Who, token: unknown, keys: readonly IdentityKey[]): Promise<Who> {
    const proof = typeof token === 'string' ? await verifier.verify(token, keys, clock()) : undefined
    if (who.userId !== undefined && proof?.userId !== who.userId) {
      throw new Refusal(401, { error: 'identityUnproven', message: 'the project asks for a token that proves the user id', remedy: 'identify(userId, traits, { token }) with a token that your server signed' })
    }
    const isTheirs = who.groupId !== undefined && proof?.groupIds?.includes(who.groupId)
    return { ...who, groupId: isTheirs ? who.groupId : undefined }
  }

  const app = new Hono()
  app.post('/', async (c) => {
    const { value } = await readJson(c, limits.messageBytes)
    const holder = await admitEither(c, directory, findCredential(c.req.header('authorization')) ?? idIn(value, 'writeKey'), 'read')
    gatekeeper.admit(c, holder, [])
    const { project, kind } = holder
    const asked = { userId: idIn(value, 'userId'), anonymousId: idIn(value, 'anonymousId'), groupId: idIn(value, 'groupId') }
    if (!asked.userId && !asked.anonymousId) throw new Refusal(400, { error: 'identityMissing', message: 'the body needs a userId or an anonymousId' })
    const who = kind === 'secret' || project.settings.identityMode !== 'enforce' ? asked : await proven(asked, value.identityToken, project.settings.identityKeys)
    const { manifest, limits: kept } = await manifests.current(project)
    const [secret, known, closed, replies] = await Promise.all([
      secretOf(project.id).catch(() => undefined),
      facts.find(project.id, who),
      surveys.closed(project, kept, who),
      feedback.repliesFor(project.id, who, clock() - feedbackLimits.replyDays * dayMs),
    ])
    const read = manifest ? readBy(manifest) : readNothing
    c.header('Cache-Control', 'no-store')
    return c.json({
      seq: known.seq,
      asOf: known.asOf,
      person: narrow(joined(known.person), read),
      account: known.account && narrow(joined(known.account), read),
      ...(secret !== undefined && { display: displayToken(secret, asked.anonymousId ?? asked.userId ?? '', clock()) }),
      ...(Object.keys(closed).length > 0 && { closed }),
      ...(manifest && replies.length > 0 && { experiences: replies.map((reply) => replyExperience(reply, manifest.locales)) }),
    } satisfies PersonState)
  })
  return app
}

function idIn(body: Record<string, unknown>, field: string): string | undefined {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && value.length > 0 && value.length <= limits.idLength) return value
  throw new Refusal(400, { error: 'fieldInvalid', message: `${field} should be a text of 1 to ${limits.idLength} characters` })
}
