import * as v from 'valibot'
import { SurveyId } from '../reference.ts'
import { Text } from '../scalar.ts'
import { experienceBase } from './base.ts'

/**
 * A button at the edge of the window that opens a survey, as often as somebody has something to say. The survey itself is
 * triggered by nothing (`{ on: 'manual' }`), unless it is to be asked, too.
 */
export const Feedback = v.strictObject({
  ...experienceBase,
  kind: v.literal('feedback'),
  label: Text,
  survey: SurveyId,
  /** Edge of the window; it mirrors in right-to-left pages. Default `end`. */
  side: v.optional(v.picklist(['start', 'end'])),
})
export type Feedback = v.InferInput<typeof Feedback>
