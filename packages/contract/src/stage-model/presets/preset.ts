import type { Stage, StageModel, StageModelOf } from '../stage-model.ts'

type Category = NonNullable<StageModel['categories']>[number]

/** A stage model as data, whose parts may only name its own stages. */
interface Preset<StageId extends string> extends Omit<StageModel, 'stages' | 'priority' | 'categories'> {
  stages: (Stage & { id: StageId })[]
  priority?: NoInfer<StageId>[]
  categories?: (Omit<Category, 'stages'> & { stages: NoInfer<StageId>[] })[]
}

export function preset<StageId extends string>(model: Preset<StageId>): StageModelOf<StageId> {
  return model
}
