import { ExplainAnswer } from '@milepost/contract'
import type { Moment } from '@milepost/targeting'
import { joined } from '../../fold/joined.ts'
import { definitionsOf } from '../answers/definitions.ts'
import { explainAnswer } from '../answers/explain.ts'
import { personRef } from '../answers/subject-ref.ts'
import { route } from '../route.ts'

export const explain = route({
  path: '/people/:id/explain',
  summary: 'Why each experience would be shown to one person now, or not',
  query: {},
  answers: ExplainAnswer,
  async answer({ path: { id }, reports, findFacts, calendar: { dayOf, startOfDay } }) {
    const content = reports.project.release?.content ?? null
    const found = await reports.findPerson({ id, ...definitionsOf(content) })
    if (!found) return null
    const known = found.person.id
    const key = known.slice(2)
    const { asOf, person, account } = await findFacts(known.startsWith('u:') ? { userId: key } : { anonymousId: key })
    const session = { startedAt: asOf, events: [], shown: [], started: [], open: [], targetMissing: [] }
    const facts = { person: joined(person), ...(account && { account: joined(account) }) }
    const moment: Moment = { now: asOf, key, ...facts, dayOf, startOfDay, session }
    return explainAnswer(personRef(found.person), content?.experiences ?? [], moment)
  },
})
