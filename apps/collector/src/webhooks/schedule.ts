import type { Outcome, Webhook } from '../store/webhooks.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/**
 * The waits between attempts: short at first, in case it was a hiccup, then long enough for somebody to repair the other side. A day in all.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability
 */
const delaysMs = [5 * second, minute, 5 * minute, 30 * minute, 2 * hour, 4 * hour, 6 * hour, 11 * hour] as const
export const attemptsLimit = delaysMs.length + 1
/** Each wait is up to this share longer, at random, so that deliveries that failed together are not retried together. */
const jitter = 0.2
/** A message that waited longer than this, because its webhook was resting or off, is given up. */
export const patienceMs = 30 * hour
/** The longest `Retry-After` that is kept to. */
const longestAskedMs = hour

/** After so many failures in a row a webhook rests, at first for `restMs`, twice as long with each further failure, up to `longestMs`. */
const breaker = { failures: 5, restMs: minute, longestMs: hour } as const

/** What came of one attempt. */
export interface Result {
  isDelivered: boolean
  /** The address answered 410: it wants no more messages. */
  isGone: boolean
  retryAfterMs?: number | undefined
}

/**
 * @param attempts that were made before
 * @param random in [0, 1)
 */
export function outcomeOf(attempts: number, webhook: Pick<Webhook, 'failures'>, { isDelivered, isGone, retryAfterMs = 0 }: Result, now: number, random: number): Outcome {
  if (isDelivered) return { state: 'delivered', nextAt: null, webhook: { failures: 0, restsUntil: null, enabled: true } }
  const failures = webhook.failures + 1
  const after = { failures, restsUntil: restsUntil(failures, now), enabled: !isGone }
  const delayMs = delaysMs[attempts]
  if (isGone || delayMs === undefined) return { state: 'failed', nextAt: null, webhook: after }
  const waitMs = Math.max(delayMs * (1 + jitter * random), Math.min(retryAfterMs, longestAskedMs))
  return { state: 'waiting', nextAt: now + Math.round(waitMs), webhook: after }
}

function restsUntil(failures: number, now: number): number | null {
  if (failures < breaker.failures) return null
  return now + Math.min(breaker.longestMs, breaker.restMs * 2 ** Math.min(20, failures - breaker.failures))
}
