import { createDatabases, type Databases } from './databases.fixture.ts'

/** As much of a BroadcastChannel as the kit uses. */
type Channel = Pick<BroadcastChannel, 'postMessage' | 'close'> & { onmessage: ((event: { data: unknown }) => void) | null }

/** What the tabs of one origin share: storage, locks, channels. */
export interface Origin {
  storageOf(tab: object): Storage
  /** What is stored now. */
  stored: Map<string, string>
  onStored(tab: object, run: (key: string | null) => void): () => void
  locksOf(tab: object): LockManager
  databases: Databases
  /** The tab is gone, and with it what it held. */
  leave(tab: object): void
  Channel: new (name: string) => Channel
  /** Writing fails from now on, as where the disk quota is used up. */
  full: boolean
  /** Every use of local storage throws, as where cookies are blocked. */
  blocked: boolean
  /** Listeners and open channels, for those who should have left nothing. */
  held(): number
}

export function createOrigin(): Origin {
  const stored = new Map<string, string>()
  /** Their order, which is asked for key by key. */
  let names: string[] = []
  const channels = new Map<Channel, string>()
  const watchers = new Set<{ tab: object; run: (key: string | null) => void }>()
  const gone = new Set<object>()
  const leavers = new Set<{ tab: object; leave: () => void }>()
  const queues = new Map<string, (() => Promise<void>)[]>()
  /** Takes a lock from whoever holds it. */
  const robbed = new Map<string, () => void>()

  const tellOthers = (tab: object, key: string) => {
    for (const watcher of [...watchers]) if (watcher.tab !== tab) queueMicrotask(() => watcher.run(key))
  }

  async function serve(name: string): Promise<void> {
    const queue = queues.get(name) ?? []
    for (let next = queue[0]; next; next = queue[0]) {
      await next()
      queue.shift()
    }
  }

  const origin: Origin = {
    stored,
    databases: createDatabases(),
    full: false,
    blocked: false,
    storageOf: (tab) => {
      const check = () => {
        if (origin.blocked) throw new DOMException('blocked', 'SecurityError')
      }
      return {
        get length() {
          check()
          names = [...stored.keys()]
          return names.length
        },
        key: (index) => names[index] ?? null,
        getItem(key) {
          check()
          return stored.get(key) ?? null
        },
        setItem(key, value) {
          check()
          if (origin.full) throw new DOMException('full', 'QuotaExceededError')
          stored.set(key, value)
          tellOthers(tab, key)
        },
        removeItem(key) {
          check()
          stored.delete(key)
        },
        clear: () => stored.clear(),
      }
    },
    onStored(tab, run) {
      const watcher = { tab, run }
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    locksOf(tab) {
      const request = async (name: string, { signal, steal }: LockOptions, hold: LockGrantedCallback<unknown>) => {
        const queue = queues.get(name) ?? []
        queues.set(name, queue)
        return new Promise((resolve, reject) => {
          const stolen = () => reject(new DOMException('stolen', 'AbortError'))
          signal?.addEventListener('abort', () => reject(signal.reason))
          const grant = async () => {
            if (signal?.aborted || gone.has(tab)) return
            const left = new Promise<void>((leave) => {
              leavers.add({ tab, leave })
              robbed.set(name, () => {
                stolen()
                leave()
              })
            })
            await Promise.race([left, Promise.resolve(hold(null)).then(resolve, reject)])
          }
          if (steal) {
            queue.splice(1, 0, grant)
            if (queue.length > 1) return robbed.get(name)?.()
          } else queue.push(grant)
          if (queue.length === 1) void serve(name)
        })
      }
      return { request } as unknown as LockManager
    },
    leave(tab) {
      gone.add(tab)
      origin.databases.leave(tab)
      for (const leaver of leavers) if (leaver.tab === tab) leaver.leave()
    },
    Channel: class implements Channel {
      onmessage: Channel['onmessage'] = null
      constructor(name: string) {
        channels.set(this, name)
      }
      postMessage(word: unknown) {
        const data: unknown = structuredClone(word)
        for (const [other, name] of channels) if (other !== this && name === channels.get(this)) queueMicrotask(() => other.onmessage?.({ data }))
      }
      close() {
        channels.delete(this)
      }
    },
    held: () => watchers.size + channels.size,
  }
  return origin
}
