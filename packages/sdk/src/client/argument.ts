import { limits } from '@milepost/contract/vocabulary'
import { isObject } from '../browser/stored.ts'
import { Complaint } from '../complaints/complaint.ts'

/** An id or a name. A number is taken as its digits: ids often are numbers in the host. */
export function nameOf(value: unknown, what: string): string {
  const text = Number.isFinite(value) ? String(value) : value
  if (typeof text === 'string' && text && text.length <= limits.idLength) return text
  throw new Complaint('name', what, value)
}

/** Properties or traits. `undefined` is none. */
export function fieldsOf(value: unknown, what: string): Record<string, unknown> | undefined {
  if (value === undefined || value === null) return undefined
  if (isObject(value)) return value
  throw new Complaint('fields', what, value)
}
