import { ExplainAnswer } from '@milepost/contract'
import { definitionsOf } from '../answers/definitions.ts'
import { explainAnswer } from '../answers/explain.ts'
import { personRef } from '../answers/subject-ref.ts'
import { createMoments } from '../counts/moment-of-visit.ts'
import { route } from '../route.ts'

export const explain = route({
  path: '/people/:id/explain',
  summary: 'Why each experience would be shown to one person now, or not',
  query: {},
  answers: ExplainAnswer,
  async answer(asked) {
    const { path, reports } = asked
    const content = reports.project.release?.content ?? null
    const found = await reports.findPerson({ id: path.id, ...definitionsOf(content) })
    if (!found) return null
    return explainAnswer(personRef(found.person), content, await createMoments(asked, content)(found.person.id))
  },
})
