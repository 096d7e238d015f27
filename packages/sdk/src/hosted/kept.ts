export interface Kept<Value> {
  read(): Value
  keep(value: Value): void
}

/** A value that survives a reload of the page, but not another visit: each address is used once. Without storage a reload starts again. */
export function createKept<Value>({ sessionStorage, location }: Window, name: string, empty: Value): Kept<Value> {
  const key = `milepost ${name} ${location.pathname}`
  return {
    read() {
      try {
        return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as Value | null) ?? empty
      } catch {
        return empty
      }
    },
    keep(value) {
      try {
        sessionStorage.setItem(key, JSON.stringify(value))
      } catch {
        // The page itself still holds it.
      }
    },
  }
}
