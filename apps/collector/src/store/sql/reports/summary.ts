import type { ExperienceCount, ProjectCounts } from '../../reports/reports.ts'
import { type Asking, first, rows } from '../asking.ts'
import { type Scope, within } from '../scope.ts'

const counts = `
  select (select f.messages from fold f where ${within('f')}) as messages,
    (select f.last_message_at from fold f where ${within('f')}) as "lastMessageAt",
    (select count(*) from person p where ${within('p')}) as people,
    (select count(*) from account a where ${within('a')}) as accounts`
const experiences = `
  select g.experience, count(g.first_seen_at) as seen, count(g.completed_at) as completed, count(g.dismissed_at) as dismissed
  from progress g where ${within('g')} group by g.experience order by g.experience`

export function* readSummary(scope: Scope): Asking<ProjectCounts> {
  const found = (yield* first<Omit<ProjectCounts, 'messages'> & { messages: number | null }>(counts, scope))!
  return { ...found, messages: found.messages ?? 0 }
}

export function* readExperiences(scope: Scope): Asking<{ items: ExperienceCount[] }> {
  return { items: yield* rows(experiences, scope) }
}
