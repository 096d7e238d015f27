import { type IngestAnswer, limits, type MessageResult, messageTypes, type ProjectSettings } from '@milepost/contract'
import { type Context, Hono } from 'hono'
import { admitEither } from '../access/admit.ts'
import type { AddressOf } from '../access/address.ts'
import type { Verifier } from '../access/identity/verifier.ts'
import type { Gatekeeper } from '../access/limits.ts'
import { readJson } from '../access/body.ts'
import { findHeader } from '../access/header.ts'
import { openJson } from '../access/open-headers.ts'
import { findCredential } from '../access/credential.ts'
import type { Clock } from '../clock.ts'
import { Refusal } from '../problem.ts'
import type { Directory } from '../projects/directory.ts'
import type { Erasures } from '../store/erasures.ts'
import type { FactsStore } from '../store/facts.ts'
import { LogBusy, type MessageLog } from '../store/log.ts'
import { createSieves } from '../privacy/erased.ts'
import { createBotFinder } from './bots.ts'
import { isDisplayed } from '../person-state/display.ts'
import { createDenied, type Denied } from './denied.ts'
import type { Claim } from './identity.ts'
import type { Reception } from './entry.ts'
import { createOffsets } from './offsets.ts'
import { asksForPrivacy } from './opted-out.ts'
import { recallClocks } from './recall.ts'
import { receive } from './receive.ts'

/** Until then the writer has worked off what waits. */
const retrySeconds = 1

export interface IngestParts {
  directory: Directory
  log: MessageLog
  clock: Clock
  verifier: Verifier
  gatekeeper: Gatekeeper
  addressOf: AddressOf
  erasures: Pick<Erasures, 'getKey' | 'version' | 'among'>
  facts: Pick<FactsStore, 'lastPlaced'>
  /** Signs what browsers are told of displays. */
  secretOf: (project: number) => Promise<string>
  /** Told what became of the messages of each request. */
  took: (results: readonly MessageResult[]) => void
  /** Told of an append that failed, so that the operator sees why. */
  report: (error: Error) => void
}

/**
 * The Segment HTTP tracking API: https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/. Its client for browsers says
 * each name by its first letter.
 */
export function ingestRoutes({ directory, log, clock, verifier, gatekeeper, addressOf, erasures, facts, secretOf, took, report }: IngestParts): Hono {
  const findSieve = createSieves(erasures)
  const offsets = createOffsets()
  const isBot = createBotFinder()
  const deniedBy = new WeakMap<readonly string[], { denied: Denied | undefined }>()

  /** Settings are the same object as long as the directory keeps them. */
  function deniedOf({ deniedProperties }: ProjectSettings): Denied | undefined {
    const known = deniedBy.get(deniedProperties) ?? { denied: createDenied(deniedProperties) }
    deniedBy.set(deniedProperties, known)
    return known.denied
  }

  /** Nothing is said of displays where there is no secret, and no room to make one. */
  async function displayOf(project: number): Promise<Reception['isDisplayed']> {
    const secret = await secretOf(project).catch(() => undefined)
    return secret === undefined ? undefined : isDisplayed.bind(null, secret)
  }

  async function take(c: Context, body: Record<string, unknown>, messages: unknown[], bytes: number): Promise<IngestAnswer> {
    const receivedAt = clock()
    const holder = await admitEither(c, directory, findCredential(findHeader(c, 'authorization')) ?? textOf(body.writeKey), 'ingest')
    gatekeeper.admit(c, holder, messages)
    const { id: project, settings } = holder.project
    const trusted = holder.kind === 'secret'
    const reception = {
      project,
      receivedAt,
      trusted,
      sentAt: body.sentAt,
      context: messages[0] === body ? undefined : body.context,
      small: bytes <= limits.messageBytes,
      offsets,
      claim: trusted ? undefined : await claimOf(textOf(body.identityToken), settings, verifier, receivedAt),
      isOptedOut: !trusted && settings.respectSignals && asksForPrivacy((name) => findHeader(c, name)),
      userAgent: findHeader(c, 'origin') === undefined ? undefined : findHeader(c, 'user-agent'),
      isBot: trusted ? undefined : isBot,
      denied: deniedOf(settings),
      isDisplayed: trusted ? undefined : await displayOf(project),
      address: settings.keepAddress ? addressOf(c) : undefined,
    }
    try {
      await recallClocks(messages, reception, facts)
      const answer = await receive(messages, log, reception, findSieve)
      took(answer.results)
      return answer
    } catch (error) {
      if (!(error instanceof LogBusy)) report(error as Error)
      throw notStored(error as Error)
    }
  }

  const app = new Hono()
  for (const path of ['/batch', '/b']) {
    app.post(path, async (c) => {
      const { value, bytes } = await readJson(c, limits.batchBytes)
      const answer = await take(c, value, batchOf(value), bytes)
      return openJson(c, answer, answer.results.some(({ status }) => status === 'retry') ? { 'Retry-After': String(retrySeconds) } : {})
    })
  }
  for (const type of messageTypes) {
    for (const path of [`/${type}`, `/${type[0]}`]) {
      app.post(path, async (c) => {
        const { value, bytes } = await readJson(c, limits.messageBytes)
        const message = Object.assign(value, { type })
        const answer = await take(c, message, [message], bytes)
        throwRefused(answer)
        return openJson(c, answer)
      })
    }
  }
  return app
}

function batchOf(body: Record<string, unknown>): unknown[] {
  if (Array.isArray(body.batch)) return body.batch
  throw new Refusal(400, {
    error: 'batchMissing',
    message: `the body has no list "batch"`,
    remedy: 'send { "batch": [ ...messages ] }, or one message to /v1/track, /v1/identify, /v1/group, /v1/page, /v1/screen, /v1/alias',
  })
}

/** One message that is refused is a refused request: Segment answers 400, too. */
function throwRefused({ results }: IngestAnswer) {
  const [result] = results
  if (result?.status === 'refused') throw new Refusal(400, { error: result.reason, message: result.detail })
}

function notStored(error: Error): Refusal {
  const message = error instanceof LogBusy ? error.message : 'the messages could not be written to disk'
  return new Refusal(503, { error: 'notStored', message, remedy: 'send the same request again; nothing of it was kept' }, retrySeconds)
}

async function claimOf(token: string | undefined, { identityMode: mode, identityKeys }: ProjectSettings, verifier: Verifier, now: number): Promise<Claim> {
  return { mode, hasToken: token !== undefined, proof: token === undefined ? undefined : await verifier.verify(token, identityKeys, now) }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
