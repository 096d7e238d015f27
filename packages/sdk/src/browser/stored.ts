import { attempt } from './attempt.ts'
import type { Store } from './store.ts'

/** A JSON value under a key; treat it as frozen. A value that is corrupt or of another shape is thrown away, never met twice. */
export interface Stored<Value> {
  /** @param of the end of the key, where there are several. */
  find(of?: string): Value | null
  set(value: Value, of?: string): void
  remove(of?: string): void
}

/**
 * @param begin the key, or what several keys begin with.
 * @param sample what has to be like it for the rest of the kit to count on.
 */
export function createStored<Value>(
  store: Store,
  begin: string,
  sample: unknown,
  onCorrupt: (key: string) => void,
): Stored<Value> {
  let lastText: string | null = null
  let lastValue: Value | null = null
  return {
    find(of = '') {
      const key = begin + of
      const text = store.find(key)
      if (text === null) return null
      if (text === lastText) return lastValue
      const value = parse(text)
      if (isLike(value, sample)) {
        lastText = text
        lastValue = value as Value
        return lastValue
      }
      store.remove(key)
      onCorrupt(key)
      return null
    },
    set(value, of = '') {
      lastText = JSON.stringify(value)
      lastValue = value
      store.set(begin + of, lastText)
    },
    remove: (of = '') => store.remove(begin + of),
  }
}

/** `undefined` where the text is not JSON. */
export function parse(text: string): unknown {
  return attempt(() => JSON.parse(text))
}

/**
 * Whether a value is as the sample is: it has the fields of an object, its entries are like the one of a list, a question about
 * it holds, and anything else is of the same type.
 */
export function isLike(value: unknown, sample: unknown): boolean {
  if (typeof sample === 'function') return sample(value)
  if (Array.isArray(sample)) return Array.isArray(value) && sample.every((one) => value.every((entry) => isLike(entry, one)))
  if (isObject(sample)) return isObject(value) && Object.entries(sample).every(([field, one]) => isLike(value[field], one))
  return typeof value === typeof sample
}

export function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
