import type { SubjectRef } from '@milepost/contract'
import { visitorName } from '../../fold/subject-traits.ts'
import type { PersonName } from '../../store/reports/reports.ts'

/** People without a user id are called visitors. */
export function personRef({ id, name, identified }: PersonName): SubjectRef {
  const anonymousId = id.startsWith('a:') ? id.slice(2) : id
  if (identified || name !== anonymousId) return { id, name }
  return { id, name: visitorName(anonymousId) }
}
