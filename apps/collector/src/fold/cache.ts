/** Rows by key, loaded when first asked for. */
export interface Cache<Key, Value> {
  get(key: Key): Promise<Value> | Value
  set(key: Key, value: Value): void
  /** What is loaded, without loading. */
  peek(key: Key): Value | undefined
  clear(): void
  size(): number
}

export function createCache<Key, Value>(load: (key: Key) => Promise<Value>): Cache<Key, Value> {
  const rows = new Map<Key, Value>()
  return {
    get(key) {
      const known = rows.get(key)
      if (known !== undefined) return known
      return load(key).then((value) => {
        rows.set(key, value)
        return value
      })
    },
    set: (key, value) => void rows.set(key, value),
    peek: (key) => rows.get(key),
    clear: () => rows.clear(),
    size: () => rows.size,
  }
}
