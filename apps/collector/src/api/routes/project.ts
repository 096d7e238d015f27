import { ProjectAnswer } from '@milepost/contract'
import { projectAnswer } from '../answers/project.ts'
import { route } from '../route.ts'

export const project = route({
  path: '/project',
  summary: 'The project: its keys, its release, how much is in it',
  query: {},
  answers: ProjectAnswer,
  answer: async ({ reports }) => projectAnswer(reports.project, await reports.summary()),
})
