import type { Message } from '@milepost/contract'
import { limits } from '@milepost/contract/vocabulary'
import type { Store } from '../browser/store.ts'
import type { Drops } from './drops.ts'
import { byWorth } from './rank.ts'
import { type Queued, read, sizeOf, unwritten } from './queued.ts'

/** Bytes of messages in local storage: a tenth of the 5 MB a browser gives an origin, which is the host's and not ours. */
export const journalBytes = 512 * 1024
/** Bytes from which on the journal is moved into the database, though nothing failed: what it keeps is kept on the host's main thread. */
export const crowdedBytes = 64 * 1024
/** Bytes that wait in memory, beyond what local storage takes, until they are moved into the database: a burst of some thousand messages. */
export const burstBytes = 8 * 1024 * 1024
/** Bytes that a message is taken for until somebody looks: a page view with an address of usual length. */
const unwrittenBytes = 1000

/**
 * Where a message is written first, and at once: a page that goes away waits for no database. One storage key for each, so that
 * two tabs never write over each other and a corrupt entry costs itself alone. Shared by the tabs of an origin; a reload keeps it.
 */
export interface Journal {
  /**
   * Throws, before anything has changed, where a host's values cannot be written as JSON.
   * @param isLight in memory alone for now: it is sent from there, or written by `keep`
   */
  add(message: Message, isLight: boolean): void
  /** Writes what stands in memory alone, as far as there is room. */
  keep(): void
  /** Holds what others wrote into it against the limits. */
  settle(): void
  /** Oldest first. */
  list(): Queued[]
  remove(entries: Iterable<Pick<Queued, 'id' | 'tab'>>): void
  isCrowded(): boolean
  /** @param isMoved whether the database takes what is here; if not, there is room for less. */
  limit(isMoved: boolean): void
}

/** @param prefix of the keys; the rest is the message id, which sorts by time, and the tab. */
export function createJournal(store: Store, prefix: string, tab: string, drops: Drops): Journal {
  /** At most what is kept: other tabs add unseen, so it is counted anew with each list. */
  let bytesKnown = 0
  let limitBytes = burstBytes
  /** What is light, and what local storage has no room for, by key. */
  const memory = new Map<string, Queued>()
  /** What was read there before: a message never changes. */
  let known = new Map<string, Queued>()

  function list(): Queued[] {
    const keys = [...store.keys(prefix), ...memory.keys()].sort()
    known = new Map(
      keys.flatMap((key) => {
        const queued = memory.get(key) ?? known.get(key) ?? find(key)
        return queued ? [[key, queued]] : []
      }),
    )
    const found = [...known.values()]
    bytesKnown = found.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    return found
  }

  function find(key: string): Queued | undefined {
    const text = store.find(key)
    if (text === null) return undefined
    const queued = read(text, key.slice(key.lastIndexOf('~') + 1), { isVolatile: store.isVolatile(key) })
    if (queued) return queued
    store.remove(key)
    drops.count('storageLost')
    return undefined
  }

  /** A tenth more than needed, so that it is not done again for the next message. */
  function makeRoom(): void {
    if (bytesKnown <= limitBytes) return
    const gone: Queued[] = []
    for (const queued of list().sort(byWorth)) {
      if (bytesKnown <= limitBytes * 0.9) break
      gone.push(queued)
      bytesKnown -= queued.sizeBytes
    }
    remove(gone)
    drops.count('queueFull', gone.length)
  }

  const keyOf = (id: string, tab: string) => `${prefix}${id}~${tab}`

  function remove(entries: Iterable<Pick<Queued, 'id' | 'tab'>>): void {
    for (const { id, tab } of entries) {
      const key = keyOf(id, tab)
      if (!memory.delete(key)) store.remove(key)
    }
  }

  return {
    add(message, isLight) {
      const key = keyOf(message.messageId!, tab)
      // What holds values of the host is written at once, as they are now.
      if (isLight && !('properties' in message)) {
        memory.set(key, unwritten(message, tab))
        bytesKnown += unwrittenBytes
      } else {
        const text = JSON.stringify(message)
        const sizeBytes = sizeOf(text)
        if (sizeBytes > limits.messageBytes) return drops.count('tooLarge')
        if (isLight || bytesKnown + sizeBytes > journalBytes) memory.set(key, read(text, tab, { isVolatile: true })!)
        else store.set(key, text)
        bytesKnown += sizeBytes
      }
      makeRoom()
    },
    keep() {
      let bytes = list().reduce((sum, { sizeBytes, isVolatile }) => sum + (isVolatile ? 0 : sizeBytes), 0)
      for (const [key, { message, sizeBytes }] of memory) {
        bytes += sizeBytes
        if (bytes > journalBytes) break
        memory.delete(key)
        known.delete(key)
        store.set(key, JSON.stringify(message))
      }
    },
    settle() {
      const tooLarge = list().filter(({ sizeBytes }) => sizeBytes > limits.messageBytes)
      remove(tooLarge)
      drops.count('tooLarge', tooLarge.length)
      makeRoom()
    },
    list,
    remove,
    isCrowded() {
      // What another tab sent meanwhile is seen by a list alone.
      if (bytesKnown > crowdedBytes) list()
      return bytesKnown > crowdedBytes
    },
    limit(isMoved) {
      limitBytes = isMoved ? burstBytes : journalBytes
      list()
      makeRoom()
    },
  }
}
