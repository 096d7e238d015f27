import * as v from 'valibot'
import { AccountLimit, quotaPeriods, SurveyRest } from '../survey/limits.ts'
import { AsOf, Day } from './parts.ts'

/** A signed link to a survey, for one person, once. */
export const SurveyLinkAnswer = v.object({ url: v.string(), expiresAt: v.number() })
export type SurveyLinkAnswer = v.InferOutput<typeof SurveyLinkAnswer>

/** `open`: people are asked. The others say what is complete: the answers wanted `today`, those of the `period` (week or month), or all (`closed`). */
export const surveyStates = ['open', 'today', 'period', 'closed'] as const

/** How full each survey is. Answers beyond a limit, from devices that did not know of it yet, are kept and count like the others. */
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
