/**
 * Strings by key that never fail. What the browser refuses to keep (blocked, full) lives in memory, for this tab and this
 * page view.
 */
export interface Store {
  find(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  /** Keys that begin with the prefix, sorted. */
  keys(prefix: string): string[]
  /** No other tab can see the value, and a reload loses it. */
  isVolatile(key: string): boolean
}

/** @param open may throw: reading `window.localStorage` itself does where cookies are blocked. */
export function createStore(open: () => Storage | null | undefined): Store {
  const memory = new Map<string, string>()
  const attempt = <Result>(act: (storage: Storage) => Result): Result | undefined => {
    try {
      const storage = open()
      return storage ? act(storage) : undefined
    } catch {
      return undefined
    }
  }
  return {
    find: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? null,
    set(key, value) {
      const kept = attempt((storage) => {
        storage.setItem(key, value)
        return true
      })
      if (kept) memory.delete(key)
      else memory.set(key, value)
    },
    remove(key) {
      memory.delete(key)
      attempt((storage) => storage.removeItem(key))
    },
    keys(prefix) {
      const names = attempt((storage) => Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')) ?? []
      return [...new Set([...names, ...memory.keys()])].filter((name) => name.startsWith(prefix)).sort()
    },
    isVolatile: (key) => memory.has(key),
  }
}
