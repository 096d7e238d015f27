import { limits, type Manifest, type PersonState } from '@milepost/contract'
import { Hono } from 'hono'
import { admitEither } from '../access/admit.ts'
import { readJson } from '../access/body.ts'
import { findCredential } from '../access/credential.ts'
import { joined } from '../fold/joined.ts'
import type { Manifests } from '../manifest/manifests.ts'
import { Refusal } from '../problem.ts'
import type { Directory } from '../projects/directory.ts'
import type { FactsStore } from '../store/facts.ts'
import { narrow, type Read, readNothing, readOf } from './narrow.ts'

export interface PersonStateParts {
  directory: Directory
  manifests: Manifests
  facts: FactsStore
}

/** POST, so that ids stay out of addresses and logs; text/plain, so that browsers need no preflight. */
export function personStateRoutes({ directory, manifests, facts }: PersonStateParts): Hono {
  const reads = new WeakMap<Manifest, Read>()
  const readBy = (manifest: Manifest): Read => {
    const read = reads.get(manifest) ?? readOf(manifest)
    reads.set(manifest, read)
    return read
  }

  const app = new Hono()
  app.post('/', async (c) => {
    const { value } = await readJson(c, limits.messageBytes)
    const { project } = await admitEither(c, directory, findCredential(c.req.header('authorization')) ?? idIn(value, 'writeKey'), 'read')
    const who = { userId: idIn(value, 'userId'), anonymousId: idIn(value, 'anonymousId'), groupId: idIn(value, 'groupId') }
    if (!who.userId && !who.anonymousId) throw new Refusal(400, { error: 'identityMissing', message: 'the body needs a userId or an anonymousId' })
    const [{ manifest }, known] = await Promise.all([manifests.current(project), facts.find(project.id, who)])
    const read = manifest ? readBy(manifest) : readNothing
    c.header('Cache-Control', 'no-store')
    return c.json({
      seq: known.seq,
      asOf: known.asOf,
      person: narrow(joined(known.person), read),
      account: known.account && narrow(joined(known.account), read),
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
