/** A value that changes, and says so. */
export interface Live<Value> {
  readonly value: Value
  /** @param run is called after each change. @returns takes it away again. */
  subscribe(run: () => void): () => void
}

/** A live value in the hands of the one that changes it. */
export interface Changing<Value> extends Live<Value> {
  value: Value
  /** Sets some of its fields, and says so once. */
  change(fields: Partial<Value>): void
}

/** The least that surfaces need of a signal. Setting the value that stands already says nothing. */
export function live<Value>(first: Value): Changing<Value> {
  const listeners = new Set<() => void>()
  let value = first
  const changing: Changing<Value> = {
    get value() {
      return value
    },
    set value(next) {
      if (next === value) return
      value = next
      for (const run of [...listeners]) run()
    },
    subscribe(run) {
      listeners.add(run)
      return () => void listeners.delete(run)
    },
    change(fields) {
      changing.value = { ...value, ...fields }
    },
  }
  return changing
}
