import { ActivationAnswer } from '@milepost/contract'
import { shareDifference } from '@milepost/metrics'
import { changedAt } from '../answers/changed-at.ts'
import { activationAnswer, funnelMilestones } from '../answers/activation.ts'
import { boundsOf, trendUnit } from '../answers/trend.ts'
import { daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { segment } from '../parameter/members.ts'
import { whole } from '../parameter/whole.ts'
import { many } from '../remembered.ts'
import { route } from '../route.ts'

const windowDays = whole('Days from the start in which activation counts.', { min: 1, max: 365, standard: 14 })

export const activation = route({
  path: '/activation',
  summary: 'Activation rate, time to activate, the funnel of milestones and the tasks of checklists',
  query: { ...zonedPeriod, windowDays, segment },
  compares: ({ rate }, { rate: other }) => ({ rate: shareDifference(rate, other) }),
  answers: ActivationAnswer,
  isLarge: ({ curve }) => curve.n > many,
  async answer({ query, reports, calendar, now }) {
    const content = reports.project.release?.content ?? null
    const milestones = funnelMilestones(content)
    const goal = milestones.at(-1)
    const days = daysOf(query, calendar, now)
    const buckets = calendar.buckets(days.from, days.to, trendUnit(days))
    const windowMs = query.windowDays * 24 * 3_600_000
    const question = { milestones: milestones.map(({ id }) => id), bounds: boundsOf(buckets, calendar), windowMs, segment: query.segment }
    const counts = await reports.activation({ unit: milestones[0]?.unit ?? null, ...question })
    return activationAnswer({ content, milestones, buckets, period: periodOf(days, calendar), windowDays: query.windowDays, calendar, counts, changedAt: goal ? changedAt(await reports.definitions({ kind: 'milestones', id: goal.id }), 'milestones') : null })
  },
})
