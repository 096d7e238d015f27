import { FunnelAnswer, units } from '@milepost/contract'
import { dayMs, funnel as funnelOf, funnelOrders, shareDifference } from '@milepost/metrics'
import { isProvisional } from '../answers/late.ts'
import { funnelPast, stepsToActivation } from '../counts/funnel-past.ts'
import { choice } from '../parameter/choice.ts'
import { segment } from '../parameter/members.ts'
import { daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { steps } from '../parameter/steps.ts'
import { whole } from '../parameter/whole.ts'
import { route } from '../route.ts'

/** Names of events that may stand between the steps of a strict funnel: more than a host has. */
const mostNames = 100_000

export const funnel = route({
  path: '/funnel',
  summary: 'A funnel: how far people or accounts get along a list of events; with very many in the period, an even sample of them',
  query: {
    ...zonedPeriod,
    steps,
    unit: choice('Who is counted: accounts, or people.', units, 'account'),
    order: choice('`ordered`: other events may lie between. `strict`: each step directly after the one before. `anyOrder`: in whatever order.', funnelOrders, 'ordered'),
    attempt: choice('`best`: of each person or account the attempt that came furthest. `first`: only the first attempt.', ['best', 'first'], 'best'),
    windowDays: whole('Days of 24 hours after the first step, within which the other steps count.', { min: 1, max: 365, standard: 7 }),
    segment,
  },
  answers: FunnelAnswer,
  /** `step2` and on: the share that came to it of those who entered. */
  compares: (one, other) => {
    const both = one.steps.slice(0, other.steps.length)
    return Object.fromEntries(both.map(({ ofFirst }, index) => [`step${index + 1}`, shareDifference(ofFirst, other.steps[index]!.ofFirst)]).slice(1))
  },
  isLarge: ({ looked }) => looked > 200,
  async answer({ query: { unit, order, attempt, windowDays, segment, ...query }, reports, calendar, now }) {
    const days = daysOf(query, calendar, now)
    const period = { from: calendar.startOfDay(days.from), to: calendar.startOfDay(days.to) }
    const asked = query.steps ?? stepsToActivation(reports.project.release?.content ?? null)
    const windowMs = windowDays * dayMs
    const between = order === 'strict' ? (await reports.eventNames(mostNames)).names : []
    const names = [...new Set([...asked.map(({ event }) => event), ...between])]
    const { asOf, subjects, of } = await funnelPast(reports, { unit, segment, steps: asked, names, period, windowMs })
    const question = { steps: asked.length, order, windowDays, firstAttempt: attempt === 'first', startsBefore: period.to, asOf }
    const { entered, inProgress, steps: counts } = funnelOf(subjects, question, { provisional: isProvisional(period.to + windowMs, asOf) })
    return { asOf, period: periodOf(days, calendar), unit, order, attempt, windowDays, steps: asked.map((step, index) => ({ ...step, ...counts[index]! })), entered, inProgress, looked: subjects.length, of }
  },
})
