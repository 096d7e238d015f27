import { FunnelAnswer, units } from '@milepost/contract'
import { dayMs, funnel as funnelOf, funnelOrders } from '@milepost/metrics'
import { isProvisional } from '../answers/late.ts'
import { funnelPast, stepsToActivation } from '../counts/funnel-past.ts'
import { choice } from '../parameter/choice.ts'
import { daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { steps } from '../parameter/steps.ts'
import { whole } from '../parameter/whole.ts'
import { route } from '../route.ts'

/** Names of events that may stand between the steps of a strict funnel: more than a host has. */
const mostNames = 100_000

export const funnel = route({
  path: '/funnel',
  summary: 'How far people or accounts come along a list of events; of many, a sample is looked at',
  query: {
    ...zonedPeriod,
    steps,
    unit: choice('Who is counted: accounts, or people.', units, 'account'),
    order: choice('`ordered`: other events may lie between. `strict`: each step directly after the one before. `anyOrder`: in whatever order.', funnelOrders, 'ordered'),
    attempt: choice('`best`: the attempt of each that came furthest. `first`: the first alone.', ['best', 'first'], 'best'),
    windowDays: whole('Days of 24 hours from the first step in which the others count.', { min: 1, max: 365, standard: 7 }),
  },
  answers: FunnelAnswer,
  isLarge: ({ looked }) => looked > 200,
  async answer({ query: { unit, order, attempt, windowDays, ...query }, reports, calendar, now }) {
    const days = daysOf(query, calendar, now)
    const [from, to] = [calendar.startOfDay(days.from), calendar.startOfDay(days.to)]
    const asked = query.steps ?? stepsToActivation(reports.project.release?.content ?? null)
    const names = order === 'strict' ? (await reports.eventNames(mostNames)).names : [...new Set(asked.map(({ event }) => event))]
    const { asOf, subjects, of } = await funnelPast(reports, { unit, steps: asked, names, from })
    const provisional = isProvisional(to + windowDays * dayMs, asOf)
    const { entered, inProgress, steps: counts } = funnelOf(subjects, { steps: asked.length, order, windowDays, firstAttempt: attempt === 'first', startsBefore: to, asOf }, { provisional })
    return { asOf, period: periodOf(days, calendar), unit, order, attempt, windowDays, steps: asked.map((step, index) => ({ ...step, ...counts[index]! })), entered, inProgress, looked: subjects.length, of }
  },
})
