import type { Message } from '@milepost/contract'
import { isObject, parse } from '../browser/stored.ts'

/** A message that waits to be acknowledged. */
export interface Queued {
  id: string
  /** That made it, in this or an earlier page view. */
  tab: string
  message: Message
  /** Of the message as JSON, in UTF-8, as it goes over the wire. */
  sizeBytes: number
  /** Only this tab can see it, and a reload loses it. */
  isVolatile: boolean
  /** Its key, where it stands in the database. */
  shelvedAs?: ShelfKey
}

/** Says without reading a message what it is worth. It sorts by id, which sorts by time. */
export type ShelfKey = [id: string, tab: string, rank: number, sizeBytes: number]

/** One that is in nobody else's hands: it is written when it is sent, with others, which takes a browser a fraction of the time. */
export function unwritten(message: Message, tab: string): Queued {
  let sizeBytes: number | undefined
  return {
    id: message.messageId!,
    tab,
    message,
    get sizeBytes() {
      return (sizeBytes ??= sizeOf(JSON.stringify(message)))
    },
    isVolatile: true,
  }
}

/** Null where the text is no message. */
export function read(text: string, tab: string, where: Pick<Queued, 'isVolatile' | 'shelvedAs'>): Queued | null {
  const message = parse(text)
  if (!isObject(message) || typeof message.type !== 'string' || typeof message.messageId !== 'string') return null
  return { id: message.messageId, tab, message: message as Message, sizeBytes: sizeOf(text), ...where }
}

/** Bytes of UTF-8. Most messages are ASCII, which need not be written out to be counted. */
export function sizeOf(text: string): number {
  if (/^[\0-\x7f]*$/.test(text)) return text.length
  return new TextEncoder().encode(text).length
}
