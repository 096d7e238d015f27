import type { ModelRef } from '@milepost/contract'

/** Colours in the tokens; a longer model starts again in a paler tone. */
const paletteSize = 9

/** The colour of a stage, the same in every chart: it follows from its place in the model, not from the data. */
export function stageColour(model: ModelRef | undefined, stage: string | null): string {
  const index = model?.stages.findIndex(({ id }) => id === stage) ?? -1
  if (index < 0) return 'var(--stage-none)'
  const base = `var(--stage-${(index % paletteSize) + 1})`
  return index < paletteSize ? base : `color-mix(in oklab, ${base} 50%, var(--surface))`
}
