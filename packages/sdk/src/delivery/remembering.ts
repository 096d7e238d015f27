import type { Parcel, Receipt, Send } from './send.ts'

/** Requests that are remembered: enough to see what just happened, a few kilobytes. */
export const receiptsKept = 10

export interface Delivered extends Parcel {
  /** Milliseconds since 1970 of the answer. */
  at: number
  receipt: Receipt
}

/** Keeps what became of the last requests, for whoever asks why something did not arrive. */
export function remembering(receipts: Delivered[], now: () => number, send: Send): Send {
  return async (parcel) => {
    const receipt = await send(parcel)
    receipts.push({ ...parcel, at: now(), receipt })
    receipts.splice(0, receipts.length - receiptsKept)
    return receipt
  }
}
