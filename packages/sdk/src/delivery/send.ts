import type { Message, MessageResult } from '@milepost/contract'

export interface Parcel {
  messages: Message[]
  /** The page is going away: the request must outlive it, and nobody can wait. */
  leaving: boolean
}

/** What became of a parcel. */
export type Receipt =
  /** One result for each message; `seq` is the log position that holds them. */
  | { kind: 'answered'; results: MessageResult[]; seq: number; retryInMs?: number }
  /** The collector will never take this parcel. */
  | { kind: 'refused'; detail: string; retryInMs?: undefined }
  /** Nobody knows; it may be sent again. */
  | { kind: 'failed'; detail: string; retryInMs?: number }

/** Delivery is layers of this one function, each wrapped around the next; `delivery.ts` lists them. It never rejects. */
export type Send = (parcel: Parcel) => Promise<Receipt>
