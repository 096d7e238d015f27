import type { ExperienceCount, ProjectCounts } from '../../reports/reports.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

export function readSummary(db: Sqlite) {
  const counts = db.prepare(`
    select (select f.messages from fold f where ${within('f')}) as messages,
      (select f.last_message_at from fold f where ${within('f')}) as lastMessageAt,
      (select count(*) from person p where ${within('p')}) as people,
      (select count(*) from account a where ${within('a')}) as accounts`)
  return (scope: Scope): ProjectCounts => {
    const found = counts.get(scope) as Omit<ProjectCounts, 'messages'> & { messages: number | null }
    return { ...found, messages: found.messages ?? 0 }
  }
}

export function readExperiences(db: Sqlite) {
  const counts = db.prepare(`
    select g.experience, count(g.first_seen_at) as seen, count(g.completed_at) as completed, count(g.dismissed_at) as dismissed
    from progress g where ${within('g')} group by g.experience order by g.experience`)
  return (scope: Scope) => ({ items: counts.all(scope) as ExperienceCount[] })
}
