import { ExperienceAnswer } from '@milepost/contract'
import { admissionId } from '../../experiments/admission.ts'
import { experienceAnswer } from '../answers/experience.ts'
import { segment } from '../parameter/members.ts'
import { whole } from '../parameter/whole.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

export const experience = route({
  path: '/experiences/:id',
  summary: 'One experience: how many people did each of its parts, and its lift on the goal against those held out',
  query: { segment, windowDays: whole('Days within which reaching the goal counts, from when the experience was first open to somebody.', { min: 1, max: 365, standard: 14 }) },
  answers: ExperienceAnswer,
  isLarge: ({ seen, lift }) => seen + (lift?.admitted ?? 0) > many,
  async answer({ path: { id }, query: { segment, windowDays }, reports }) {
    const content = reports.project.release?.content
    const found = content?.experiences.find((each) => each.id === id)
    if (!content || !found) return null
    const goal = content.milestones?.find((each) => each.id === found.goal)
    const counts = await reports.experiment({ experience: id, admission: admissionId(id), goal: goal ? { id: goal.id, unit: goal.unit } : null, segment })
    return experienceAnswer(found, content, windowDays, counts)
  },
})
