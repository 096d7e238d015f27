import { PeoplePage, trustLevels } from '@milepost/contract'
import { definitionsOf } from '../answers/definitions.ts'
import { peoplePage } from '../answers/lists.ts'
import { choice } from '../parameter/choice.ts'
import { page } from '../parameter/page.ts'
import { segment } from '../parameter/members.ts'
import { on, stage } from '../parameter/stage.ts'
import { text } from '../parameter/text.ts'
import { zone } from '../parameter/zone.ts'
import { route } from '../route.ts'

export const people = route({
  path: '/people',
  summary: 'People, the most recently seen first',
  query: { q: text('A part of the name or id.'), stage, on, zone, segment, trust: choice('Only people whose identity is known in this way.', trustLevels, null), ...page },
  answers: PeoplePage,
  async answer({ query: { q, stage, on, segment, trust, cursor, limit }, reports, calendar }) {
    const definitions = definitionsOf(reports.project.release?.content ?? null)
    return peoplePage(await reports.people({ ...definitions, text: q, stage, at: on === null ? null : calendar.startOfDay(on), segment, trust, after: cursor, limit }))
  },
})
