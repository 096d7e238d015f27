import type { Message } from '@milepost/contract'
import type { Journal } from './journal.ts'
import type { Queued } from './queued.ts'
import { hasteOf } from './rank.ts'
import type { Shelf } from './shelf.ts'

/**
 * Messages that wait to be acknowledged: in the journal, which is written at once and small, and on the shelf, where they go when
 * they cannot be sent for now. In between a message stands in both rather than in none; the collector counts an id once.
 */
export interface Queue extends Pick<Journal, 'isCrowded' | 'keep'> {
  add(message: Message): void
  /** What can be read at once: not the shelf. */
  fresh(): Queued[]
  /** The oldest that are `isMine`, oldest first, at most so many. */
  first(count: number, isMine: (queued: Pick<Queued, 'id' | 'tab' | 'isVolatile'>) => boolean): Promise<Queued[]>
  /** Moves what is fresh onto the shelf, whosever it is. @returns whether anything was moved. */
  shelve(): Promise<boolean>
  remove(entries: readonly Queued[]): Promise<void>
  /** How many wait, of all tabs, as of the last look. */
  count(): number
}

/** @param leads whether this tab sends what all of them put on the shelf. */
export function createQueue(journal: Journal, shelf: Shelf, leads: () => boolean): Queue {
  return {
    // Whoever sends for others reads what was written. What this tab sends itself need not be, where a crash may cost it.
    add: (message) => journal.add(message, leads() && hasteOf(message) === 'later'),
    isCrowded: journal.isCrowded,
    keep: journal.keep,
    fresh: journal.list,
    async first(count, isMine) {
      const shelved = leads() ? await shelf.first(count, (entry) => isMine({ ...entry, isVolatile: false })) : []
      const known = new Set(shelved.map(({ id }) => id))
      const fresh = journal.list().filter((entry) => !known.has(entry.id) && isMine(entry))
      return [...shelved, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, count)
    },
    async shelve() {
      const fresh = journal.list()
      const isKept = fresh.length === 0 || (await shelf.put(fresh))
      if (isKept) journal.remove(fresh)
      journal.limit(isKept)
      return isKept && fresh.length > 0
    },
    async remove(entries) {
      journal.remove(entries)
      await shelf.remove(entries)
    },
    count: () => journal.list().length + shelf.count(),
  }
}
