import type { Receipt, Send } from './send.ts'

/** Milliseconds: the first wait is below one second, no wait is above five minutes. */
export const firstWaitMs = 1000
export const longestWaitMs = 5 * 60_000

/**
 * Says when a failed parcel may be sent again: exponential back-off with full jitter (Brooker, "Exponential backoff and jitter",
 * AWS 2015), and never before the collector's `Retry-After`.
 * @param random in [0, 1).
 */
export function retrying(random: () => number, send: Send): Send {
  let failures = 0
  return async (parcel): Promise<Receipt> => {
    const receipt = await send(parcel)
    const again =
      receipt.kind === 'failed' || (receipt.kind === 'answered' && receipt.results.some(({ status }) => status === 'retry'))
    if (!again) {
      failures = 0
      return receipt
    }
    const jittered = random() * Math.min(longestWaitMs, firstWaitMs * 2 ** failures)
    failures += 1
    return { ...receipt, retryInMs: Math.min(Math.max(receipt.retryInMs ?? 0, jittered), longestWaitMs * 12) }
  }
}
