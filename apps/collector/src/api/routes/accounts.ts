import { AccountsPage } from '@milepost/contract'
import { definitionsOf } from '../answers/definitions.ts'
import { accountsPage } from '../answers/lists.ts'
import { page } from '../parameter/page.ts'
import { segment } from '../parameter/members.ts'
import { on, stage } from '../parameter/stage.ts'
import { text } from '../parameter/text.ts'
import { zone } from '../parameter/zone.ts'
import { route } from '../route.ts'

export const accounts = route({
  path: '/accounts',
  summary: 'Accounts, the most recently seen first',
  query: { q: text('A part of the name or id.'), stage, on, zone, segment, ...page },
  answers: AccountsPage,
  async answer({ query: { q, stage, on, segment, cursor, limit }, reports, calendar }) {
    const definitions = definitionsOf(reports.project.release?.content ?? null)
    return accountsPage(await reports.accounts({ ...definitions, text: q, stage, at: on === null ? null : calendar.startOfDay(on), segment, after: cursor, limit }))
  },
})
