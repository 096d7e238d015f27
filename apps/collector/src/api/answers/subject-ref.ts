import type { SubjectRef } from '@milepost/contract'
import type { PersonName } from '../../store/reports/reports.ts'

/** Characters of an anonymous id that are shown: enough to tell two visitors of a list apart. */
const shortLength = 6

/** People without a user id are called visitors. */
export function personRef({ id, name, identified }: PersonName): SubjectRef {
  const anonymousId = id.startsWith('a:') ? id.slice(2) : id
  if (identified || name !== anonymousId) return { id, name }
  return { id, name: `Anonymous visitor ${anonymousId.slice(0, shortLength)}` }
}
