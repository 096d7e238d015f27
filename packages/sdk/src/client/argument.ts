import { limits } from '@milepost/contract/vocabulary'
import { isObject } from '../browser/stored.ts'

/** A call that cannot be understood. The message says what was got and what to do. */
export class ArgumentError extends Error {}

/** An id or a name. A number is taken as its digits: ids often are numbers in the host. */
export function nameOf(value: unknown, what: string): string {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value
  if (typeof text === 'string' && text !== '' && text.length <= limits.idLength) return text
  throw new ArgumentError(`${what} must be a text of 1 to ${limits.idLength} characters, got ${describe(value)}`)
}

/** Properties or traits. `undefined` is none. */
export function fieldsOf(value: unknown, what: string): Record<string, unknown> | undefined {
  if (value === undefined || value === null) return undefined
  if (isObject(value)) return value
  throw new ArgumentError(`${what} must be an object, got ${describe(value)}`)
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : `a text of ${value.length} characters`
  if (value === null || value === undefined) return String(value)
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`
}
