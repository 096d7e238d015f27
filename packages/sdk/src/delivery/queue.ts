import type { Message } from '@milepost/contract'
import { limits } from '@milepost/contract/vocabulary'
import { isObject, parse } from '../browser/stored.ts'
import type { Store } from '../browser/store.ts'
import type { Drops } from './drops.ts'
import { rankOf } from './rank.ts'

/** Bytes of messages kept: a tenth of the 5 MB a browser gives an origin, which is the host's and not ours. */
export const queueBytes = 512 * 1024

export interface Queued {
  id: string
  message: Message
  sizeBytes: number
  /** Written by this tab, in this or an earlier page view. */
  isOwn: boolean
  /** Only this tab can see it. */
  isVolatile: boolean
}

/** Messages that wait to be acknowledged, oldest first. Shared by the tabs of an origin; a reload keeps it. */
export interface Queue {
  add(message: Message): void
  /** Holds what others wrote into it against the limits. */
  settle(): void
  list(): Queued[]
  remove(ids: Iterable<string>): void
}

/**
 * One storage key for each message, so that two tabs never write over each other and a corrupt entry costs itself alone.
 * @param prefix of the keys; the rest is the message id, which sorts by time, and the tab.
 */
export function createQueue(store: Store, prefix: string, tab: string, drops: Drops): Queue {
  /** At most what is stored: other tabs add unseen, so it is counted anew with each list. */
  let bytesKnown = 0

  function list(): Queued[] {
    const found = store.keys(prefix).flatMap((key) => read(key) ?? [])
    bytesKnown = found.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    return found
  }

  function read(key: string): Queued | undefined {
    const text = store.find(key)
    if (text === null) return undefined
    const message = parse(text)
    if (isObject(message) && typeof message.type === 'string' && typeof message.messageId === 'string') {
      return {
        id: message.messageId,
        message: message as Message,
        sizeBytes: sizeOf(text),
        isOwn: key.endsWith(`~${tab}`),
        isVolatile: store.isVolatile(key),
      }
    }
    store.remove(key)
    drops.count('storageLost')
    return undefined
  }

  function makeRoom(): void {
    const byWorth = list().sort((a, b) => rankOf(a.message) - rankOf(b.message))
    for (const { id, sizeBytes } of byWorth) {
      if (bytesKnown <= queueBytes) return
      remove([id])
      bytesKnown -= sizeBytes
      drops.count('queueFull')
    }
  }

  function remove(ids: Iterable<string>): void {
    const gone = [...ids]
    if (gone.length === 0) return
    for (const key of store.keys(prefix)) if (gone.some((id) => key.startsWith(prefix + id))) store.remove(key)
  }

  return {
    add(message) {
      const text = JSON.stringify(message)
      const sizeBytes = sizeOf(text)
      if (isTooLarge({ sizeBytes })) return drops.count('tooLarge')
      store.set(`${prefix}${message.messageId}~${tab}`, text)
      bytesKnown += sizeBytes
      if (bytesKnown > queueBytes) makeRoom()
    },
    settle() {
      const tooLarge = list().filter(isTooLarge)
      remove(tooLarge.map(({ id }) => id))
      drops.count('tooLarge', tooLarge.length)
      makeRoom()
    },
    list,
    remove,
  }
}

function isTooLarge({ sizeBytes }: Pick<Queued, 'sizeBytes'>): boolean {
  return sizeBytes > limits.messageBytes
}

/** Bytes of UTF-8, as they go over the wire. */
export function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
