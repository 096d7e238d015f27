import type { BatchRequest, IngestAnswer } from '@milepost/contract'
import { isObject } from '../browser/stored.ts'
import type { DeliveryOptions } from './delivery.ts'
import type { Receipt, Send } from './send.ts'

/** Milliseconds until a request without an answer counts as failed. */
export const answerTimeoutMs = 30_000

/**
 * The bottom layer: one POST. The body is text/plain with the write key inside, which browsers send without a preflight.
 * Whether somebody is there is told by the answer alone: `navigator.onLine` knows of the network card, not of the collector.
 */
export function posting({ browser, settings: { url, writeKey }, identities }: Pick<DeliveryOptions, 'browser' | 'settings' | 'identities'>): Send {
  return async ({ messages, leaving }) => {
    const body: BatchRequest = { writeKey, identityToken: identities.token, sentAt: new Date(browser.now()).toISOString(), batch: messages }
    const abort = new AbortController()
    const cancel = browser.after(answerTimeoutMs, () => abort.abort())
    try {
      const response = await browser.fetch(`${url}/v1/batch`, {
        method: 'POST',
        body: JSON.stringify(body),
        keepalive: leaving,
        signal: abort.signal,
      })
      return await read(response, browser.now())
    } catch (error) {
      return { kind: 'failed', detail: String(error) }
    } finally {
      cancel()
    }
  }
}

async function read(response: Response, now: number): Promise<Receipt> {
  const { status } = response
  if (response.ok) {
    const answer = (await response.json().catch(() => null)) as IngestAnswer | null
    // A captive portal also says 200: only the collector's own answer acknowledges.
    if (!isObject(answer) || !Array.isArray(answer.results)) return { kind: 'failed', detail: 'not an answer of a collector' }
    return { kind: 'answered', results: answer.results, seq: answer.seq }
  }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    return { kind: 'refused', detail: `the collector answered ${status}` }
  }
  return { kind: 'failed', detail: `the collector answered ${status}`, ...retryIn(response.headers.get('retry-after'), now) }
}

/** Seconds, or a date (RFC 9110, 10.2.3), as proxies say. */
function retryIn(said: string | null, now: number): { retryInMs?: number } {
  if (!said) return {}
  const retryInMs = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now
  return retryInMs >= 0 ? { retryInMs } : {}
}
