import { attempt } from './attempt.ts'

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

/** @param open may throw, or give none: reading `window.localStorage` itself does where cookies are blocked. */
export function createStore(open: () => Storage): Store {
  const memory = new Map<string, string>()
  /** To ask a window for it takes as long as to read from it. */
  let opened: Storage | undefined
  const within = <Result>(act: (storage: Storage) => Result) => attempt(() => act((opened ??= open())))
  return {
    find: (key) => memory.get(key) ?? within((storage) => storage.getItem(key)) ?? null,
    set(key, value) {
      const kept = within((storage) => {
        storage.setItem(key, value)
        return true
      })
      if (kept) memory.delete(key)
      else memory.set(key, value)
    },
    remove(key) {
      memory.delete(key)
      within((storage) => storage.removeItem(key))
    },
    keys(prefix) {
      const names = within((storage) => Array.from({ length: storage.length }, (_, i) => storage.key(i)!)) ?? []
      return [...new Set([...names, ...memory.keys()])].filter((name) => name.startsWith(prefix)).sort()
    },
    isVolatile: (key) => memory.has(key),
  }
}
