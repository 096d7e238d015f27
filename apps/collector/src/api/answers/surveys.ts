import type { Content, SurveysAnswer } from '@milepost/contract'
import type { Calendar } from '@milepost/metrics'
import type { AnsweredSurvey } from '../../store/surveys.ts'
import { paceIn } from '../../surveys/closed.ts'

export function surveysAnswer(content: Content | null, answered: readonly AnsweredSurvey[], now: number, calendar: Calendar): SurveysAnswer {
  const surveys = (content?.experiences ?? []).flatMap((experience) => (experience.kind === 'survey' ? [experience] : []))
  return {
    asOf: now,
    items: surveys.map(({ id, name, limits = {} }) => {
      const found = answered.find(({ survey }) => survey === id)
      const given = found?.total ?? 0
      const answers = limits.answers === undefined ? null : { wanted: limits.answers, given, beyond: Math.max(0, given - limits.answers) }
      const pace = limits.quota && paceIn(limits.quota, found, { now, calendar })
      const quota =
        limits.quota && pace
          ? {
              wanted: limits.quota.answers,
              per: limits.quota.per,
              given: pace.given,
              beyond: Math.max(0, pace.given - limits.quota.answers),
              leftToday: pace.leftToday,
              share: 100 * pace.share,
              to: calendar.dayLabel(pace.to),
            }
          : null
      const state = answers && answers.given >= answers.wanted ? 'closed' : pace?.left === 0 ? 'period' : pace?.leftToday === 0 ? 'today' : 'open'
      return { id, name, state, answers, quota, account: limits.account ?? null }
    }),
    rest: content?.surveyRest ?? {},
  }
}
