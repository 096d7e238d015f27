import { answerOf, createDatabase } from '../browser/database.ts'
import type { Browser } from '../browser/browser.ts'
import type { Drops } from './drops.ts'
import { type Queued, read, type ShelfKey as Key } from './queued.ts'
import { rankOf } from './rank.ts'

/** Bytes of messages in the database: some thousand of them, days without a collector for most people, and little beside what browsers allow. */
export const shelfBytes = 8 * 1024 * 1024
/** Milliseconds for which a database that failed is left alone. */
export const shelfRestMs = 60_000
/** Milliseconds for which one that was silent is left alone, twice as many each time: it may have been the machine. */
export const silentRestMs = 5000

/** Where messages wait that could not be sent for now: an IndexedDB database, made when it is first needed. Shared by the tabs of an origin. */
export interface Shelf {
  /** @returns whether they are kept; those that had to go for want of room are no longer anybody's. */
  put(entries: readonly Queued[]): Promise<boolean>
  /** The oldest that are `isMine`, at most so many. */
  first(count: number, isMine: (entry: Pick<Queued, 'id' | 'tab'>) => boolean): Promise<Queued[]>
  remove(entries: readonly Queued[]): Promise<void>
  /** How many wait, as of the last look. */
  count(): number
  /** Another tab put something there. */
  look(): void
  end(): void
}

/** What an error of reading is called where the database itself is damaged, and not just out of reach. */
const damages = ['UnknownError', 'DataError', 'NotReadableError', 'NotFoundError']

export function createShelf(browser: Browser, name: string, drops: Drops, limitBytes = shelfBytes): Shelf {
  const database = createDatabase(browser, name)
  let restsUntil = 0
  let damaged = 0
  let silences = 0
  /** As of the last look; undefined: nobody looked. */
  let known: number | undefined

  /** Null where it failed, or rests. */
  async function attempt<Result>(act: () => Promise<Result>): Promise<{ answer: Result } | null> {
    if (browser.now() < restsUntil) return null
    try {
      const answer = await act()
      damaged = silences = 0
      return { answer }
    } catch (error) {
      const { name } = error as Error
      restsUntil = browser.now() + Math.min(shelfRestMs, name === 'TimeoutError' ? silentRestMs * 2 ** silences++ : shelfRestMs)
      if (damages.includes(name)) damaged += 1
      // Once may be bad luck.
      if (damaged > 1) {
        drops.count('storageLost', known)
        database.destroy()
        damaged = 0
        known = 0
      }
      return null
    }
  }

  const keysIn = async (store: IDBObjectStore) => (await answerOf(store.getAllKeys())).filter(isKey)

  return {
    async put(entries) {
      let lost = 0
      let count = 0
      const fresh = new Map(entries.map((entry) => [entry.id, keyOf(entry)]))
      const kept = await attempt(() =>
        database.write(async (store) => {
          const all = [...(await keysIn(store)).filter(([id]) => !fresh.has(id)), ...fresh.values()]
          const gone = tooMany(all, limitBytes)
          lost = gone.size
          count = all.length - lost
          const stay = entries.filter(({ id }) => !gone.has(id))
          await Promise.all([
            ...stay.map((entry) => answerOf(store.put(JSON.stringify(entry.message), keyOf(entry)))),
            ...[...gone.values()].map((key) => answerOf(store.delete(key))),
          ])
        }),
      )
      if (!kept) return false
      known = count
      drops.count('queueFull', lost)
      return true
    },
    async first(count, isMine) {
      if (known === 0) return []
      const found = await attempt(() =>
        database.read(async (store) => {
          const keys = await keysIn(store)
          known = keys.length
          const mine = keys.filter(([id, tab]) => isMine({ id, tab })).slice(0, count)
          return Promise.all(mine.map(async (key) => ({ key, text: await answerOf<unknown>(store.get(key)) })))
        }),
      )
      if (!found) return []
      const { answer } = found
      // Nothing was ever put there.
      if (!answer) known = 0
      const entries = (answer ?? []).map(({ key, text }) => ({ key, queued: read(String(text), key[1], { isVolatile: false, shelvedAs: key }) }))
      const corrupt = entries.filter(({ queued }) => !queued)
      if (corrupt.length > 0) {
        const removed = await attempt(() => database.write((store) => Promise.all(corrupt.map(({ key }) => answerOf(store.delete(key))))))
        if (removed) drops.count('storageLost', corrupt.length)
      }
      return entries.flatMap(({ queued }) => queued ?? [])
    },
    async remove(entries) {
      const keys = entries.flatMap(({ shelvedAs }) => (shelvedAs ? [shelvedAs] : []))
      if (keys.length === 0) return
      await attempt(() => database.write((store) => Promise.all(keys.map((key) => answerOf(store.delete(key))))))
      known = Math.max(0, (known ?? 0) - keys.length)
    },
    count: () => known ?? 0,
    look() {
      known = undefined
    },
    end: database.end,
  }
}

function keyOf({ id, tab, message, sizeBytes }: Queued): Key {
  return [id, tab, rankOf(message), sizeBytes]
}

function isKey(key: unknown): key is Key {
  return Array.isArray(key) && key.length === 4
}

/** What has to go for the rest to fit, by id: of the lowest rank the oldest. */
function tooMany(keys: readonly Key[], limitBytes: number): Map<string, Key> {
  let bytes = keys.reduce((sum, [, , , sizeBytes]) => sum + sizeBytes, 0)
  const gone = new Map<string, Key>()
  for (const key of [...keys].sort(([a, , aRank], [b, , bRank]) => aRank - bRank || (a < b ? -1 : 1))) {
    if (bytes <= limitBytes) break
    gone.set(key[0], key)
    bytes -= key[3]
  }
  return gone
}
