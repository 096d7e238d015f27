import { TimelinePage } from '@milepost/contract'
import type { Position, Reports } from '../../store/reports/reports.ts'
import type { TimelineQuestion } from '../../store/reports/timeline.ts'
import { definitionsOf } from '../answers/definitions.ts'
import { messagesBefore, timelinePage } from '../answers/timeline.ts'
import { untold } from '../answers/timeline-message.ts'
import { cursor } from '../parameter/cursor.ts'
import { page } from '../parameter/page.ts'
import { faulty } from '../parameter/parameter.ts'
import { route } from '../route.ts'

export const personTimeline = route({
  path: '/people/:id/timeline',
  summary: 'What one person did, saw and answered, with the stages and milestones that followed; newest first',
  query: page,
  answers: TimelinePage,
  async answer({ path: { id }, query: { cursor, limit }, reports }) {
    const found = await reports.findPersonTimeline(questionOf(id, cursor, limit, reports))
    return found && timelinePage(found, cursor, limit, reports.project.release?.content ?? null)
  },
})

export const accountTimeline = route({
  path: '/accounts/:id/timeline',
  summary: 'What the people of one account did, saw and answered in its name; newest first',
  query: page,
  answers: TimelinePage,
  async answer({ path: { id }, query: { cursor, limit }, reports }) {
    const found = await reports.findAccountTimeline(questionOf(id, cursor, limit, reports))
    return found && timelinePage(found, cursor, limit, reports.project.release?.content ?? null)
  },
})

function questionOf(id: string, after: Position | null, limit: number, reports: Reports): TimelineQuestion {
  const before = after && messagesBefore(after)
  if (after && !before) throw faulty('cursor', 'is of another list', cursor.allowed)
  const definitions = definitionsOf(reports.project.release?.content ?? null)
  return { id, ...definitions, before, except: untold, limit: limit + 1 }
}
