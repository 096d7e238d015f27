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
 * @param fits whether what was read has the shape that the rest of the kit counts on.
 */
export function createStored<Value>(
  store: Store,
  begin: string,
  fits: (value: unknown) => boolean,
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
      if (fits(value)) {
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
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Whether a value is as the sample is: each field of it there, and of its kind. Null in the sample says nothing.
 */
export function isLike(value: unknown, sample: object): boolean {
  return isObject(value) && Object.entries(sample).every(([key, field]) => field === null || kindOf(value[key]) === kindOf(field))
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
}

export function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
