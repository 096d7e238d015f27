import { PersonAnswer } from '@milepost/contract'
import { definitionsOf } from '../answers/definitions.ts'
import { personAnswer } from '../answers/lists.ts'
import { route } from '../route.ts'

export const person = route({
  path: '/people/:id',
  summary: 'One person: traits, identities, stages and milestones, its own and those of its account',
  query: {},
  answers: PersonAnswer,
  async answer({ path: { id }, reports }) {
    const content = reports.project.release?.content ?? null
    const found = await reports.findPerson({ id, ...definitionsOf(content) })
    return found && personAnswer(found, content)
  },
})
