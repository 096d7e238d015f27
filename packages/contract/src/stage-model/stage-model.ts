import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { units } from '../milestone.ts'
import { Slug, Text } from '../scalar.ts'

export const Stage = v.strictObject({
  id: Slug,
  name: Text,
  /** When a person or account is in the stage. */
  when: Condition,
  /** The signal in plain words, shown beside the numbers. */
  signal: v.optional(v.string()),
  /** Names of the measures that belong to this stage. */
  metrics: v.optional(v.array(v.string())),
})
export type Stage = v.InferInput<typeof Stage>

/**
 * The set of stages and the rules of entry. A stage is a rule over facts, not a step of a ladder. Where several rules
 * hold, `priority` picks one: the first id in it that holds; default: the last stage of the list that holds.
 */
export const StageModel = v.strictObject({
  id: Slug,
  name: v.string(),
  source: v.optional(v.string()),
  unit: v.picklist(units),
  stages: v.pipe(v.array(Stage), v.minLength(1), v.maxLength(24)),
  priority: v.optional(v.array(Slug)),
  categories: v.optional(v.array(v.strictObject({ id: Slug, name: Text, stages: v.array(Slug) }))),
})
export type StageModel = v.InferInput<typeof StageModel>

/** A model whose stages are known to the compiler by their ids. */
export type StageModelOf<StageId extends string> = Omit<StageModel, 'stages'> & { stages: (Stage & { id: StageId })[] }
