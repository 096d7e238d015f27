import { type IngestAnswer, limits, messageTypes } from '@milepost/contract'
import { type Context, Hono } from 'hono'
import { admitEither } from '../access/admit.ts'
import { readJson } from '../access/body.ts'
import { findHeader } from '../access/header.ts'
import { openJson } from '../access/open-headers.ts'
import { findCredential } from '../access/credential.ts'
import type { Clock } from '../clock.ts'
import { Refusal } from '../problem.ts'
import type { Directory } from '../projects/directory.ts'
import { LogBusy, type MessageLog } from '../store/log.ts'
import { createOffsets } from './offsets.ts'
import { receive } from './receive.ts'

export interface IngestParts {
  directory: Directory
  log: MessageLog
  clock: Clock
  /** Told of an append that failed, so that the operator sees why. */
  report: (error: Error) => void
}

/** The Segment HTTP tracking API: https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/ */
export function ingestRoutes({ directory, log, clock, report }: IngestParts): Hono {
  const offsets = createOffsets()

  async function take(c: Context, body: Record<string, unknown>, messages: unknown[], bytes: number): Promise<IngestAnswer> {
    const receivedAt = clock()
    const holder = await admitEither(c, directory, findCredential(findHeader(c, 'authorization')) ?? textOf(body.writeKey), 'ingest')
    const reception = {
      project: holder.project.id,
      receivedAt,
      trusted: holder.kind === 'secret',
      sentAt: body.sentAt,
      context: messages[0] === body ? undefined : body.context,
      small: bytes <= limits.messageBytes,
      offsets,
    }
    try {
      return await receive(messages, log, reception)
    } catch (error) {
      if (!(error instanceof LogBusy)) report(error as Error)
      throw notStored(error as Error)
    }
  }

  const app = new Hono()
  app.post('/batch', async (c) => {
    const { value, bytes } = await readJson(c, limits.batchBytes)
    return openJson(c, await take(c, value, batchOf(value), bytes))
  })
  for (const type of messageTypes) {
    app.post(`/${type}`, async (c) => {
      const { value, bytes } = await readJson(c, limits.messageBytes)
      const message = Object.assign(value, { type })
      const answer = await take(c, message, [message], bytes)
      throwRefused(answer)
      return openJson(c, answer)
    })
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
  return new Refusal(503, { error: 'notStored', message, remedy: 'send the same request again; nothing of it was kept' }, 1)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
