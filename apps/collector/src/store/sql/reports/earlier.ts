import type { Earlier } from '../../../surveys/asked-again.ts'
import type { Dialect } from '../dialect.ts'
import { within } from '../scope.ts'

const begun = `coalesce((select s.first_at from submission s where ${within('s')} and s.submission = a.submission), a.first_at)`

/** How often, and when last, the person of an answer (`a`) had begun the same survey before: found among the few answers of the person, not among all of the survey. */
export function earlierColumns({ apart }: Dialect): string {
  const before = `from answer e where ${within('e')} and e.person = a.person and ${apart('e.survey')} = a.survey and e.submission <> a.submission and ${apart('e.first_at')} < ${begun}`
  return `${begun} as "begunAt", (select count(distinct e.submission) ${before}) as "earlierCount", (select max(e.first_at) ${before}) as "earlierAt"`
}

export interface EarlierRow {
  begunAt: number
  earlierCount: number
  earlierAt: number | null
}

export function earlierOf({ begunAt, earlierCount, earlierAt }: EarlierRow): { begunAt: number; earlier: Earlier } {
  return { begunAt, earlier: { count: earlierCount, at: earlierAt } }
}
