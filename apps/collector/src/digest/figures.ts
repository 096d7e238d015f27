import type { ActivationAnswer, FeedbackPage, Measure, SatisfactionAnswer, StagesAnswer } from '@milepost/contract'
import type { Calendar } from '@milepost/metrics'
import { knownOf } from '../api/known.ts'
import { parseQuery } from '../api/parameter/parameter.ts'
import type { Remember } from '../api/remembered.ts'
import type { Route } from '../api/route.ts'
import { activation } from '../api/routes/activation.ts'
import { feedback } from '../api/routes/feedback.ts'
import { satisfaction } from '../api/routes/satisfaction.ts'
import { stages } from '../api/routes/stages.ts'
import type { Reports } from '../store/reports/reports.ts'
import type { Store } from '../store/store.ts'
import type { Due } from './due.ts'

export interface Figures {
  activation: ActivationAnswer
  satisfaction: SatisfactionAnswer
  /** Null without a stage model. */
  stages: StagesAnswer | null
  feedback: FeedbackPage
  /** Raised in the days of the digest, for webhooks that hear of alerts. */
  alerts: number
}

interface Parts {
  reports: Reports
  store: Store
  calendar: Calendar
  projectCalendar: Calendar
  now: number
}

/** The answers of the API for the days of the digest, so that no figure is computed in a second way. */
export async function figuresOf(parts: Parts, { from, to }: Due): Promise<Figures> {
  const { calendar, reports, store, projectCalendar, now } = parts
  const known = knownOf(store, reports, { remember: makeAnew, projectCalendar, now })
  const days = { from: calendar.dayLabel(from), to: calendar.dayLabel(to), zone: calendar.timeZone }
  const ask = async <Answer>(route: Route, query: Record<string, string>) =>
    (await route.answer({ ...known, calendar, query: parseQuery(route.query, new URLSearchParams(query)) as never, path: {} })) as Answer
  return {
    activation: await ask<ActivationAnswer>(activation, days),
    satisfaction: await ask<SatisfactionAnswer>(satisfaction, days),
    stages: (reports.project.release?.content.stageModels ?? []).length === 0 ? null : await ask<StagesAnswer>(stages, days),
    feedback: await ask<FeedbackPage>(feedback, { limit: '1' }),
    alerts: await store.webhooks.emitted(reports.project.number, 'alert.raised', calendar.startOfDay(from), calendar.startOfDay(to)),
  }
}

/** A digest asks each question once, so there is nothing to remember. */
const makeAnew: Remember = (_name, _asOf, make) => make()

/** `41 % (33 to 49, of 140)`, or that there are too few to say. */
export function inWords({ value, lo, hi, n }: Measure, unit: string): string {
  if (value === null || n < 5) return n === 0 ? 'nothing to measure' : `too few to say (${n})`
  const between = lo === null || hi === null ? '' : `${Math.round(lo)} to ${Math.round(hi)}, `
  return `${Math.round(value)}${unit} (${between}of ${n})`
}
