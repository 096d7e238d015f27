import { QueueAnswer } from '@milepost/contract'
import { decide, type Decision } from '@milepost/targeting'
import { definitionsOf } from '../answers/definitions.ts'
import { queueAnswer } from '../answers/queue.ts'
import { createMoments } from '../counts/moment-of-visit.ts'
import { segment } from '../parameter/members.ts'
import { route } from '../route.ts'

/** People looked at: the arbiter is asked for each, in some tenths of a second for all. */
const mostPeople = 500
/** After so many, others are let at the processor. */
const atOnce = 25

export const queue = route({
  path: '/queue',
  summary: `Of the ${mostPeople} people seen last, whom each experience waits for, and what keeps it from the others: the arbiter that browsers ask, with the collector's facts`,
  query: { segment },
  answers: QueueAnswer,
  isLarge: ({ people }) => people > 100,
  async answer(asked) {
    const { query, reports } = asked
    const content = reports.project.release?.content ?? null
    const experiences = content?.experiences ?? []
    const momentOf = createMoments(asked, content)
    const { items, asOf } = await reports.people({ ...definitionsOf(content), text: null, stage: null, trust: null, segment: query.segment, after: null, limit: mostPeople })
    const decisions: Decision[] = []
    for (const { id } of items) {
      decisions.push(decide(experiences, await momentOf(id)))
      if (decisions.length % atOnce === 0) await new Promise((resume) => setImmediate(resume))
    }
    return queueAnswer(asOf, experiences, decisions)
  },
})
