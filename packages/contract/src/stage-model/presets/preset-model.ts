import type { Condition } from '../../condition/condition.ts'
import type { StageModelOf } from '../stage-model.ts'
import { clm5 } from './clm-5.ts'
import { customerSuccess } from './customer-success.ts'
import { activationMilestone } from './rules.ts'
import { saas6 } from './saas-6.ts'
import { saas9 } from './saas-9.ts'
import { xaas6 } from './xaas-6.ts'

/** One more preset is one more data file and one more line here. */
const presets = {
  'saas-9': saas9,
  'xaas-6': xaas6,
  'clm-5': clm5,
  'customer-success': customerSuccess,
  'saas-6': saas6,
}
export type PresetId = keyof typeof presets
export type PresetStage<Id extends PresetId> = (typeof presets)[Id]['stages'][number]['id']
export const presetIds = Object.keys(presets) as PresetId[]

export interface PresetChanges<StageId extends string, Rule = Condition> {
  /** Keeps two variants of one preset apart. Default: the preset's own id. */
  id?: string
  name?: string
  /** Rules of single stages in the host's own words; the others keep the preset's. */
  rules?: { readonly [Stage in StageId]?: Rule }
  /**
   * Signals of single stages in plain words, in place of the preset's. A stage with a rule of its own and no signal here has none: the
   * preset's would describe another rule than the one that counts.
   */
  signals?: { readonly [Stage in StageId]?: string }
  /** Names of single stages, added to the preset's languages or in place of them. */
  names?: { readonly [Stage in StageId]?: Readonly<Record<string, string>> }
  /** The host's activation milestone. Default: `activated`. */
  activation?: string | { readonly id: string }
  priority?: readonly StageId[]
}

/**
 * A stage model from the catalogue. Its rules read `lifecycleEvents` and `lifecycleAccountTraits`; where a host has other
 * words, `rules` says those stages anew.
 * @throws where there is no such preset
 */
export function presetModel<Id extends PresetId>(id: Id, changes: PresetChanges<PresetStage<NoInfer<Id>>> = {}): StageModelOf<PresetStage<Id>> {
  if (!Object.hasOwn(presets, id)) throw new Error(`milepost: there is no preset "${id}"; take one of ${presetIds.join(', ')}`)
  // Read by name from here on: the compiler holds changes and preset together at the signature.
  const model = presets[id] as StageModelOf<string>
  const { rules = {}, signals = {}, names = {}, activation, priority, ...own } = changes as PresetChanges<string>
  const milestone = typeof activation === 'object' ? activation.id : (activation ?? activationMilestone)
  return {
    ...model,
    ...own,
    ...(priority ? { priority: [...priority] } : {}),
    stages: model.stages.map(({ signal: ofPreset, ...stage }) => {
      const rule = rules[stage.id]
      const signal = signals[stage.id] ?? (rule ? undefined : ofPreset)
      return {
        ...stage,
        name: typeof stage.name === 'string' ? stage.name : { ...stage.name, ...names[stage.id] },
        when: rule ?? withActivation(stage.when, milestone),
        ...(signal === undefined ? {} : { signal }),
      }
    }),
  } as StageModelOf<PresetStage<Id>>
}

function withActivation(rule: Condition, milestone: string): Condition {
  if (rule.kind === 'all' || rule.kind === 'any') return { ...rule, of: rule.of.map((part) => withActivation(part, milestone)) }
  if (rule.kind === 'not') return { ...rule, of: withActivation(rule.of, milestone) }
  return rule.kind === 'milestone' && rule.milestone === activationMilestone ? { ...rule, milestone } : rule
}
