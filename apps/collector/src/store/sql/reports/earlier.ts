import type { Earlier } from '../../../surveys/asked-again.ts'
import { within } from '../scope.ts'

const begun = `coalesce((select s.first_at from submission s where ${within('s')} and s.submission = a.submission), a.first_at)`

/** How often, and when last, the person of an answer (`a`) had begun the same survey before. */
export const earlierColumns = `
  ${begun} as "begunAt",
  (select count(distinct e.submission) from answer e where ${within('e')} and e.person = a.person and e.survey = a.survey and e.submission <> a.submission and e.first_at < ${begun}) as "earlierCount",
  (select max(e.first_at) from answer e where ${within('e')} and e.person = a.person and e.survey = a.survey and e.submission <> a.submission and e.first_at < ${begun}) as "earlierAt"`

export interface EarlierRow {
  begunAt: number
  earlierCount: number
  earlierAt: number | null
}

export function earlierOf({ begunAt, earlierCount, earlierAt }: EarlierRow): { begunAt: number; earlier: Earlier } {
  return { begunAt, earlier: { count: earlierCount, at: earlierAt } }
}
