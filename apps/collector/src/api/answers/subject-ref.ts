import type { SubjectRef } from '@milepost/contract'
import type { PersonName } from '../../store/reports/reports.ts'

/** Of an anonymous id: enough to tell two visitors apart in a list. */
const shortLength = 6

/** Whoever is known by no more than a random id is called a visitor. */
export function personRef({ id, name, identified }: PersonName): SubjectRef {
  const anonymousId = id.startsWith('a:') ? id.slice(2) : id
  if (identified || name !== anonymousId) return { id, name }
  return { id, name: `Anonymous visitor ${anonymousId.slice(0, shortLength)}` }
}
