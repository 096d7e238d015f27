import { AccountAnswer } from '@milepost/contract'
import { definitionsOf } from '../answers/definitions.ts'
import { accountAnswer } from '../answers/lists.ts'
import { route } from '../route.ts'

export const account = route({
  path: '/accounts/:id',
  summary: 'One account: traits, members, stages and milestones',
  query: {},
  answers: AccountAnswer,
  async answer({ path: { id }, reports }) {
    const content = reports.project.release?.content ?? null
    const found = await reports.findAccount({ id, ...definitionsOf(content) })
    return found && accountAnswer(found, content)
  },
})
