import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { webhookLimits } from '@milepost/contract'
import { Webhook as Signer } from 'standardwebhooks'
import type { Attempt, DueDelivery, Secrets } from '../store/webhooks.ts'
import { checkUrl, guardedLookup } from './address-guard.ts'
import type { Result } from './schedule.ts'

/** From the first byte sent to the last one read. Standard Webhooks asks for 15 to 30 seconds. */
const timeoutMs = 20_000
/** Bytes of the answer that are read. */
const answerBytes = 8_192

export interface SendOptions {
  allowsPrivate: boolean
  now: () => number
  timeoutMs?: number
}

export type Sent = Result & { attempt: Attempt }
type Said = { status: number; answer: string; retryAfter: string | undefined }

/** One attempt, signed by https://www.standardwebhooks.com. Never throws: what went wrong is said in the attempt. */
export async function send({ webhook, secrets, message }: Pick<DueDelivery, 'webhook' | 'secrets' | 'message'>, options: SendOptions): Promise<Sent> {
  const at = options.now()
  const startedAt = performance.now()
  const took = () => Math.round(performance.now() - startedAt)
  try {
    const { status, answer, retryAfter } = await post(checkUrl(webhook.url, options.allowsPrivate), message.body, headersOf(message, secrets, at), options)
    const isDelivered = status >= 200 && status < 300
    const attempt = { at, durationMs: took(), status, fault: isDelivered ? null : faultOf(status), answer: answer === '' ? null : answer }
    return { isDelivered, isGone: status === 410, retryAfterMs: secondsOf(retryAfter), attempt }
  } catch (error) {
    return { isDelivered: false, isGone: false, attempt: { at, durationMs: took(), status: null, fault: (error as Error).message.slice(0, webhookLimits.answerLength), answer: null } }
  }
}

function headersOf({ id, body }: DueDelivery['message'], { current, before }: Secrets, at: number): Record<string, string> {
  const time = new Date(at)
  const secrets = before && before.until > at ? [current, before.secret] : [current]
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Milepost-Webhooks/1 (+https://www.standardwebhooks.com)',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, time, body)).join(' '),
  }
}

/** Redirects are not followed: they could lead to an address that was not checked. */
function post(url: URL, body: string, headers: Record<string, string>, { allowsPrivate, timeoutMs: wanted = timeoutMs }: SendOptions): Promise<Said> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { method: 'POST', headers, lookup: guardedLookup(allowsPrivate), agent: false })
    const deadline = setTimeout(() => request.destroy(new Error(`no answer within ${wanted / 1000} s`)), wanted)
    request.once('error', reject)
    request.once('close', () => clearTimeout(deadline))
    request.once('response', (response) => {
      const chunks: Buffer[] = []
      let size = 0
      const done = () => {
        const answer = Buffer.concat(chunks).toString('utf8').replaceAll('\0', '').slice(0, webhookLimits.answerLength)
        resolve({ status: response.statusCode ?? 0, answer, retryAfter: response.headers['retry-after'] })
      }
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.byteLength
        if (size < answerBytes) return
        done()
        request.destroy()
      })
      response.once('end', done)
      response.once('error', reject)
    })
    request.end(body)
  })
}

function faultOf(status: number): string {
  if (status >= 300 && status < 400) return `the address answered ${status}: redirects are not followed, name the address it leads to`
  if (status === 410) return 'the address answered 410: nobody wants messages there any more'
  return `the address answered ${status}`
}

function secondsOf(retryAfter: string | undefined): number | undefined {
  const seconds = Number(retryAfter ?? Number.NaN)
  return seconds > 0 ? seconds * 1000 : undefined
}
