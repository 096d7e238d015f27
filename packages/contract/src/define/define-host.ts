import type { Content, Theme } from '../content/content.ts'
import type { Experience } from '../experience/experience.ts'
import type { HostSchema } from '../host/host.ts'
import type { Milestone } from '../milestone.ts'
import { type PresetChanges, type PresetId, type PresetStage, presetModel } from '../stage-model/presets/preset-model.ts'
import type { Alert } from '../survey/alert.ts'
import type { SurveyRest } from '../survey/limits.ts'
import type { StageModel, StageModelOf } from '../stage-model/stage-model.ts'
import { surfaceKinds } from '../vocabulary/surface.ts'
import type { ConditionFor } from './condition-for.ts'
import { type Conditions, conditionsFor } from './conditions.ts'
import type { Definitions } from './experience.ts'
import type { StageModelFor } from './stage-model.ts'
import type { HostWords } from './words.ts'
import type { Worded } from './worded.ts'

export interface HostKit<Host extends HostWords> extends Conditions<Host>, Definitions<Host> {
  defineMilestone: (milestone: Worded<Milestone, Host>) => Milestone
  defineAlert: (alert: Worded<Alert, Host>) => Alert
  defineStageModel: <StageId extends string>(model: StageModelFor<Host, StageId>) => StageModelOf<StageId>
  /** One of the kit's own stage models, with single rules said in the host's words. */
  presetModel: <Id extends PresetId>(
    id: Id,
    changes?: PresetChanges<PresetStage<NoInfer<Id>>, ConditionFor<Host>>,
  ) => StageModelOf<PresetStage<Id>>
  defineContent: (parts: ContentParts) => Content
}

export interface ContentParts {
  experiences: readonly Experience[]
  milestones?: readonly Milestone[]
  stageModels?: readonly StageModel[]
  theme?: Theme
  surveyRest?: SurveyRest
  alerts?: readonly Alert[]
}

/**
 * Says once what the host product is: its languages, events and traits. What comes back defines its content in these words,
 * so that a misspelt event, a wrong property or a missing translation does not compile. Every function returns plain JSON in
 * the shape of the wire; `checkContent` finds, when it is pushed, what types cannot know.
 */
export function defineHost<const Host extends HostWords>(host: Host): HostKit<Host> {
  // The typed shapes are narrower than the wire's, never different: at run time there is nothing to convert.
  const define = {
    ...Object.fromEntries(surfaceKinds.map((kind) => [definitionOf(kind), (experience: object) => ({ kind, ...experience })])),
    defineMilestone: (milestone: object) => milestone,
    defineAlert: (alert: object) => alert,
    defineStageModel: (model: object) => model,
    presetModel,
    defineContent: (parts: ContentParts) => ({ host: host as unknown as HostSchema, ...parts }),
  }
  return { ...conditionsFor<Host>(), ...define } as unknown as HostKit<Host>
}

function definitionOf(kind: string): string {
  return `define${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
}
