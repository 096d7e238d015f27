import { ActivationAnswer, type Milestone } from '@milepost/contract'
import { dayMs, shareDifference } from '@milepost/metrics'
import { changedAt } from '../answers/changed-at.ts'
import { activationAnswer, funnelMilestones, funnelQuestion } from '../answers/activation.ts'
import { boundsOf, trendUnit } from '../answers/trend.ts'
import { daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { faulty } from '../parameter/parameter.ts'
import { segment } from '../parameter/members.ts'
import { whole } from '../parameter/whole.ts'
import type { ActivationQuestion } from '../../store/reports/activation.ts'
import type { Segment } from '../../store/reports/segment.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

const windowDays = whole('Days from the start, within which activation counts.', { min: 1, max: 365, standard: 14 })
const members = whole('Where activation is a milestone of people: counts accounts instead, each as activated once so many of its members are.', { min: 1, max: 100, standard: null })
const role = { ...segment, description: 'Where activation is a milestone of people: counts accounts instead, by members with this trait only, `person.role:admin`.' }

/** How accounts are counted by what their members reach, null where they are not. */
function membersOf(query: { members: number | null; role: Segment | null }, goal: Milestone | undefined): ActivationQuestion['members'] {
  const asked = query.role ? 'role' : 'members'
  if (query.members === null && query.role === null) return null
  if (goal?.unit !== 'person') throw faulty(asked, 'is there, and activation is not what people reach', 'only a milestone of people, since an account reaches others as a whole')
  if (query.role?.some(({ of }) => of !== 'person')) throw faulty('role', 'asks about the account', 'what people have, person.role:admin')
  return { atLeast: query.members ?? 1, role: query.role }
}

export const activation = route({
  path: '/activation',
  summary: 'Activation rate, time to activate, the funnel of milestones and the tasks of checklists',
  query: { ...zonedPeriod, windowDays, segment, members, role },
  compares: ({ rate }, { rate: other }) => ({ rate: shareDifference(rate, other) }),
  answers: ActivationAnswer,
  isLarge: ({ curve }) => curve.n > many,
  async answer({ query, reports, calendar, now }) {
    const content = reports.project.release?.content ?? null
    const milestones = funnelMilestones(content)
    const goal = milestones.at(-1)
    const days = daysOf(query, calendar, now)
    const buckets = calendar.buckets(days.from, days.to, trendUnit(days))
    const windowMs = query.windowDays * dayMs
    const members = membersOf(query, goal)
    const question = { ...funnelQuestion(content), ...(members && { unit: 'account' as const, members, leaving: null }), bounds: boundsOf(buckets, calendar), windowMs, segment: query.segment }
    const counts = await reports.activation(question)
    const changed = goal ? changedAt(await reports.definitions({ kind: 'milestones', id: goal.id }), 'milestones') : null
    return activationAnswer({ content, milestones, buckets, period: periodOf(days, calendar), windowDays: query.windowDays, members, calendar, counts, changedAt: changed })
  },
})
