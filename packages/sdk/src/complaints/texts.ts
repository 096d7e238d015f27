import { limits } from '@milepost/contract/vocabulary'
import { Complaint } from './complaint.ts'

/** Each sentence says what was got, and what to do if the host can do something about it. */
export const texts = {
  name: (what: string, got: unknown) => `the ${what} must be a text of 1 to ${limits.idLength} characters, got ${describe(got)}`,
  fields: (what: string, got: unknown) => `the ${what} must be an object, got ${describe(got)}`,
  listener: (got: unknown) => `a listener must be a function, got ${describe(got)}`,
  call: (name: unknown, names: string[]) => `there is no call ${JSON.stringify(name)}; push a list that begins with one of ${names.join(', ')}`,
  writeKey: () => 'Milepost: no write key. Give the public key of the project, `pk_...`.',
  corrupt: (key: string) => `${key} was corrupt and was thrown away`,
  unfetched: (error: unknown) => `a part of the kit could not be loaded: ${say(error)}`,
  answered: (url: string, status: number) => `${url} answered ${status}`,
  strange: (url: string) => `${url} answered something else than a collector does`,
  unreadable: (error: unknown) => `the published content could not be read: ${say(error)}`,
  unknown: (error: unknown) => `what the collector knows of this person could not be read: ${say(error)}`,
  unshown: (kind: string, error: unknown) => `${kind} could not be shown: ${say(error)}`,
  unsafe: (href: string) => `${href} is not an address that a press may follow`,
}

/** In a sentence. */
export function say(error: unknown): string {
  try {
    if (error instanceof Complaint) return (texts[error.message as keyof typeof texts] as (...detail: unknown[]) => string)(...error.detail)
    return error instanceof Error ? error.message : String(error)
  } catch {
    // A host may throw anything, also what cannot be turned into text.
    return 'something that has no words'
  }
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : `a text of ${value.length} characters`
  if (value === null || value === undefined) return String(value)
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`
}
