import { ExplainAnswer } from '@milepost/contract'
import type { Moment } from '@milepost/targeting'
import { joined } from '../../fold/joined.ts'
import { limitsOf } from '../../surveys/limits.ts'
import { createSurveys } from '../../surveys/surveys.ts'
import { definitionsOf } from '../answers/definitions.ts'
import { explainAnswer } from '../answers/explain.ts'
import { personRef } from '../answers/subject-ref.ts'
import { route } from '../route.ts'

export const explain = route({
  path: '/people/:id/explain',
  summary: 'Why each experience would be shown to one person now, or not',
  query: {},
  answers: ExplainAnswer,
  async answer({ path: { id }, reports, store, now, findFacts, calendar: { dayOf, startOfDay } }) {
    const content = reports.project.release?.content ?? null
    const found = await reports.findPerson({ id, ...definitionsOf(content) })
    if (!found) return null
    const known = found.person.id
    const key = known.slice(2)
    const who = known.startsWith('u:') ? { userId: key } : { anonymousId: key }
    const { asOf, person, account } = await findFacts(who)
    const surveys = createSurveys(store.surveys, () => now)
    const closed = content ? await surveys.closed({ id: reports.project.number, timeZone: reports.project.timeZone }, limitsOf(content), who) : {}
    const session = { startedAt: asOf, events: [], shown: [], started: [], open: [], targetMissing: [] }
    const facts = { person: joined(person), ...(account && { account: joined(account) }) }
    const moment: Moment = { now: asOf, key, ...facts, dayOf, startOfDay, session, closed }
    return explainAnswer(personRef(found.person), content?.experiences ?? [], moment)
  },
})
