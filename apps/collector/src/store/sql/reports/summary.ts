import type { ExperienceCount, ProjectCounts } from '../../reports/reports.ts'
import { type Asking, first, rows } from '../asking.ts'
import type { Segment } from '../../reports/segment.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'

const counts = `
  select (select f.messages from fold f where ${within('f')}) as messages,
    (select f.last_message_at from fold f where ${within('f')}) as "lastMessageAt",
    (select count(*) from account a where ${within('a')}) as accounts, p.people, p.identified
  from (select count(*) as people, count(case when p.identified then 1 end) as identified from person p where ${within('p')}) p`
const experiences = (filter: string) => `
  select g.experience, count(g.first_seen_at) as seen, count(g.completed_at) as completed, count(g.dismissed_at) as dismissed
  from progress g where ${within('g')} ${filter} group by g.experience order by g.experience`

const shownTo = (filter: string) => `
  select s.experience, count(distinct i.person) as shown from showing s join identity i on ${within('i')} and i.id = s.identity
  where ${within('s')} ${filter} group by s.experience`

export function* readSummary(scope: Scope): Asking<ProjectCounts> {
  const found = (yield* first<Omit<ProjectCounts, 'messages'> & { messages: number | null }>(counts, scope))!
  return { ...found, messages: found.messages ?? 0 }
}

export function experiencesReport(dialect: Dialect) {
  return function* (scope: Scope, { segment }: { segment: Segment | null }): Asking<{ items: ExperienceCount[] }> {
    const bound = { ...scope, ...boundTo(segment) }
    const of = (person: string) => inSegment(dialect, person, 'person', segment)
    const shown = yield* rows<Pick<ExperienceCount, 'experience' | 'shown'>>(shownTo(of('i.person')), bound)
    const items = yield* rows<Omit<ExperienceCount, 'shown'>>(experiences(of('g.person')), bound)
    const none = { seen: 0, completed: 0, dismissed: 0 }
    const ids = [...new Set([...shown, ...items].map(({ experience }) => experience))].sort()
    const find = <Row extends { experience: string }>(list: Row[], id: string) => list.find(({ experience }) => experience === id)
    return { items: ids.map((id) => ({ ...none, ...find(items, id), experience: id, shown: find(shown, id)?.shown ?? 0 })) }
  }
}
