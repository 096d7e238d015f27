/** The value under a key of the record's own: an event may be called `constructor`. */
export function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}

/**
 * Joins two records; values under the same key are joined by `join`. Beyond `cap` the keys that come first in `order` stay (default: by
 * code units). The order must not look at values, or the result would depend on the order of joining.
 */
export function joinRecords<Value>(
  a: Record<string, Value>,
  b: Record<string, Value>,
  join: (a: Value, b: Value) => Value,
  cap: number,
  order?: (a: string, b: string) => number,
): Record<string, Value> {
  const added = Object.keys(b)
  if (added.length === 0) return a
  if (added.length <= cap && isEmpty(a) && !Object.hasOwn(b, '__proto__')) return b
  const joined = { ...a }
  for (const key of added) {
    // Assigning to this one name would change the prototype.
    if (key === '__proto__') continue
    const value = b[key] as Value
    joined[key] = Object.hasOwn(a, key) ? join(a[key] as Value, value) : value
  }
  const keys = Object.keys(joined)
  if (keys.length > cap) for (const key of keys.sort(order).slice(cap)) delete joined[key]
  return joined
}

function isEmpty(record: object): boolean {
  for (const _ in record) return false
  return true
}
