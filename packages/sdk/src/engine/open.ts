import type { Form } from '@milepost/targeting'
import type { Visit } from './visit.ts'

type Open = Visit['open']

/** With one experience in the given form, or without it. */
export function withOpen(open: Open, experience: string, form: Form | null): Open {
  const rest = open.filter((entry) => entry.experience !== experience)
  return form ? [...rest, { ...open.find((entry) => entry.experience === experience), experience, form }] : rest
}

/** With one experience seen, for as long as it stays open. */
export function withSeen(open: Open, experience: string): Open {
  return open.map((entry) => (entry.experience === experience ? { ...entry, seen: true } : entry))
}
