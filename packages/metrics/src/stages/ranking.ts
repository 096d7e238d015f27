import type { StageModel } from '@milepost/contract'

export type RankedModel = Pick<StageModel, 'stages' | 'priority'>

/**
 * The ids of a model's stages, the one that wins first: `priority` in its order, then the others from the last of the list to
 * the first, so that without a priority the last stage that holds is it.
 */
export function rankingOf(model: RankedModel): string[] {
  const ids = model.stages.map(({ id }) => id)
  const named = (model.priority ?? []).filter((id) => ids.includes(id))
  return [...new Set([...named, ...ids.reverse()])]
}
