import { ExperiencesAnswer } from '@milepost/contract'
import { experiencesAnswer } from '../answers/project.ts'
import { segment } from '../parameter/members.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

export const experiences = route({
  path: '/experiences',
  summary: 'Every published experience, and how many people saw, completed and dismissed it',
  query: { segment },
  answers: ExperiencesAnswer,
  isLarge: ({ items }) => items.reduce((sum, { seen }) => sum + seen, 0) > many,
  answer: async ({ query, reports }) => experiencesAnswer(reports.project.release?.content ?? null, await reports.experiences(query)),
})
