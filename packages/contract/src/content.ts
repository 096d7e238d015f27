import * as v from 'valibot'
import { Experience } from './experience/experience.ts'
import { Milestone } from './milestone.ts'
import { StageModel } from './stage-model/stage-model.ts'
import { limits } from './vocabulary/limit.ts'

export const propertyTypes = ['string', 'number', 'boolean', 'date'] as const
export type PropertyType = (typeof propertyTypes)[number]

const Properties = v.record(v.string(), v.picklist(propertyTypes))

/** What the host product says of itself: its languages, the events it sends with their properties, its traits. */
export const HostSchema = v.strictObject({
  /** BCP 47 tags; the first is the default and the fallback. */
  locales: v.pipe(v.array(v.string()), v.minLength(1)),
  events: v.record(v.string(), Properties),
  personTraits: v.optional(Properties),
  accountTraits: v.optional(Properties),
})
export type HostSchema = v.InferInput<typeof HostSchema>

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
})
export type Content = v.InferInput<typeof Content>
