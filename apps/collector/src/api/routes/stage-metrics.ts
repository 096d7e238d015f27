import { type Measure, StageMetricsAnswer } from '@milepost/contract'
import { bucketIndex, dayMs, measure, monthOf, timeToActivate } from '@milepost/metrics'
import { activationAnswer, funnelMilestones, funnelQuestion, startsOf } from '../answers/activation.ts'
import { closingAnswer } from '../answers/feedback.ts'
import { moneyAnswer } from '../answers/money.ts'
import { retentionAnswer } from '../answers/retention.ts'
import { type MetricSources, stageMetrics } from '../answers/stage-metrics.ts'
import { stagesAnswer } from '../answers/stages.ts'
import { moneyCounts } from '../counts/money-counts.ts'
import { retentionCounts } from '../counts/retention-counts.ts'
import { stageCounts } from '../counts/stage-counts.ts'
import { boundsOf, trendUnit } from '../answers/trend.ts'
import { modelOf } from '../parameter/model.ts'
import { segment } from '../parameter/members.ts'
import { type Days, daysOf, periodOf, zonedPeriod } from '../parameter/period.ts'
import { text } from '../parameter/text.ts'
import { type Ask, route } from '../route.ts'
import type { Segment } from '../../store/reports/segment.ts'

/** As the standard of `/api/activation` and `/api/retention`. */
const windowDays = 14
const columns = 13

const query = { ...zonedPeriod, segment, model: text("Id of the stage model. Default: the project's first.") }

export const stageMetricsRoute = route({
  path: '/stages/metrics',
  summary: 'The measures that the model assigns to each stage, as far as the data can answer them',
  query,
  answers: StageMetricsAnswer,
  async answer(asked) {
    const { query, reports, calendar, now } = asked
    const model = modelOf(query.model, reports.project.release?.content.stageModels ?? [])
    const days = daysOf(query, calendar, now)
    return {
      asOf: await reports.asOf(),
      period: periodOf(days, calendar),
      model: model.id,
      stages: await stageMetrics(model, sourcesOf(asked, { days, model, segment: query.segment })),
    }
  },
})

type Asked = Pick<Ask<never, never>, 'reports' | 'calendar' | 'projectCalendar' | 'now'>

/** Months and weeks are the project's, by which money and activity are kept; the rest is cut by the days that are asked for. */
function sourcesOf(asked: Asked, { days, model, segment }: { days: Days; model: ReturnType<typeof modelOf>; segment: Segment | null }): MetricSources {
  const { reports, calendar, projectCalendar } = asked
  const content = reports.project.release?.content ?? null
  const shown = periodOf(days, calendar)
  const [from, to] = [calendar.startOfDay(days.from), calendar.startOfDay(days.to)]
  return {
    async activation() {
      const milestones = funnelMilestones(content)
      const buckets = calendar.buckets(days.from, days.to, trendUnit(days))
      const question = { ...funnelQuestion(content), bounds: boundsOf(buckets, calendar), windowMs: windowDays * dayMs, segment }
      const counts = await reports.activation(question)
      const { rate } = activationAnswer({ content, milestones, buckets, period: shown, windowDays, calendar, counts })
      return { rate, timeToActivate: medianOf(timeToActivate(startsOf(counts), counts.asOf)) }
    },
    scores: async (type) => (await reports.segments({ type, by: 'stage', survey: null, segment, latest: true, from, to })).scores,
    async money() {
      const months = { from: monthOf(days.from), to: monthOf(days.to - 1) + 1 }
      return moneyAnswer({ content, months, calendar: projectCalendar, counts: await moneyCounts(asked, months, segment) })
    },
    async retention() {
      const about = { unit: model.unit, bucket: 'week' } as const
      const weeks = { from: bucketIndex(days.from, 'week'), to: bucketIndex(days.to - 1, 'week') + 1 }
      const counts = await retentionCounts(asked, { ...about, ...weeks }, segment)
      return retentionAnswer({ ...about, kind: 'on', columns, period: shown, calendar: projectCalendar, counts })
    },
    closing: async () => closingAnswer(await reports.closing({ from, to, segment }), shown),
    async moves() {
      const counts = await stageCounts(asked, model, days, segment)
      return stagesAnswer({ model, models: [model], days, period: shown, calendar, counts }).moves
    },
  }
}

function medianOf({ n, method, days: { median } }: ReturnType<typeof timeToActivate>): Measure {
  const interval = median.lo !== null && median.hi !== null ? { lo: median.lo, hi: median.hi } : null
  return measure({ value: median.value, n, interval, method }, { population: 'all' })
}
