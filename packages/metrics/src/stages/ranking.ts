import type { StageModel } from '@milepost/contract'

export type RankedModel = Pick<StageModel, 'stages' | 'priority'>

/**
 * The ids of a model's stages in the order in which they win: first those of `priority`, then the others from the end of the list to its
 * beginning. Without a priority, of several stages whose rules hold, the last of the list wins.
 */
export function rankingOf(model: RankedModel): string[] {
  const ids = model.stages.map(({ id }) => id)
  const named = (model.priority ?? []).filter((id) => ids.includes(id))
  return [...new Set([...named, ...ids.reverse()])]
}
