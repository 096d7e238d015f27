import { sizeOf } from './queued.ts'
import type { Send } from './send.ts'

/** Bytes and requests in flight with `keepalive`: browsers fail them above 64 KiB together (Fetch, 4.6), or above some count. */
export const keepaliveBytes = 60_000
export const keepaliveRequests = 15

/** Refuses, as failed, a leaving parcel that no longer fits beside those under way. The queue keeps it for the next visit. */
export function withinKeepalive(send: Send): Send {
  let bytes = 0
  let requests = 0
  return async (parcel) => {
    if (!parcel.leaving) return send(parcel)
    const size = sizeOf(JSON.stringify(parcel.messages)) + envelopeBytes
    if (bytes + size > keepaliveBytes || requests >= keepaliveRequests) {
      return { kind: 'failed', detail: 'no room for one more keepalive request' }
    }
    bytes += size
    requests += 1
    const receipt = await send(parcel)
    bytes -= size
    requests -= 1
    return receipt
  }
}

/** Bytes of the request around its messages: write key, time, punctuation. */
export const envelopeBytes = 400
