import * as v from 'valibot'
import { AccountLimit, quotaPeriods, SurveyRest } from '../survey/limits.ts'
import { AsOf, Day } from './parts.ts'

/** A signed link to a survey, for one person, once. */
export const SurveyLinkAnswer = v.object({ url: v.string(), expiresAt: v.number() })
export type SurveyLinkAnswer = v.InferOutput<typeof SurveyLinkAnswer>

/** `open`: people are asked. `today`: the answers of today are there. `period`: those of the week or month. `closed`: all that are wanted. */
export const surveyStates = ['open', 'today', 'period', 'closed'] as const

/** Surveys against their limits. Answers beyond a limit came from devices that did not know yet: they are kept and count as any other. */
export const SurveysAnswer = v.object({
  asOf: AsOf,
  items: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      state: v.picklist(surveyStates),
      /** In all; null without a limit. */
      answers: v.nullable(v.object({ wanted: v.number(), given: v.number(), beyond: v.number() })),
      quota: v.nullable(
        v.object({
          wanted: v.number(),
          per: v.picklist(quotaPeriods),
          given: v.number(),
          beyond: v.number(),
          leftToday: v.number(),
          /** Of the people who come, the share in percent that is asked today. */
          share: v.number(),
          /** First day after the period. */
          to: Day,
        }),
      ),
      account: v.nullable(AccountLimit),
    }),
  ),
  rest: SurveyRest,
})
export type SurveysAnswer = v.InferOutput<typeof SurveysAnswer>
