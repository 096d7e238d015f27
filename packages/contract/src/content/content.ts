import * as v from 'valibot'
import { Experience } from '../experience/experience.ts'
import { HostSchema } from '../host/host.ts'
import { Milestone } from '../milestone.ts'
import { StageModel } from '../stage-model/stage-model.ts'
import { Alert } from '../survey/alert.ts'
import { SurveyRest } from '../survey/limits.ts'
import { limits } from '../vocabulary/limit.ts'

/** Colours and shape of every surface. Anything left out comes from the kit's own light and dark themes. */
export const Theme = v.strictObject({
  accent: v.optional(v.string()),
  accentText: v.optional(v.string()),
  surface: v.optional(v.string()),
  text: v.optional(v.string()),
  radius: v.optional(v.string()),
  font: v.optional(v.string()),
  dark: v.optional(
    v.strictObject({
      accent: v.optional(v.string()),
      accentText: v.optional(v.string()),
      surface: v.optional(v.string()),
      text: v.optional(v.string()),
    }),
  ),
})
export type Theme = v.InferInput<typeof Theme>

/** What a file pushes and a release holds. */
export const Content = v.strictObject({
  host: HostSchema,
  experiences: v.pipe(v.array(Experience), v.maxLength(limits.experiences)),
  milestones: v.optional(v.array(Milestone), []),
  stageModels: v.optional(v.array(StageModel), []),
  theme: v.optional(Theme),
  /** Between surveys, whichever they are. */
  surveyRest: v.optional(SurveyRest),
  /** What other systems are told of as soon as somebody answers so. */
  alerts: v.optional(v.pipe(v.array(Alert), v.maxLength(limits.alerts))),
})
export type Content = v.InferInput<typeof Content>
