import type * as PlotParts from './plot.ts'

export type Plot = typeof PlotParts

/** A drawn chart: the SVG with Plot's own scales on it. */
export type Drawn = ReturnType<Plot['plot']>

export interface Space {
  /** CSS pixels the chart may take. */
  width: number
  /** True on phones: fewer ticks, shorter labels. */
  narrow: boolean
}

export type Draw = (plot: Plot, space: Space) => Drawn

/** One stop of the chart's cursor: what hover and keyboard read out. */
export interface Reading {
  /** Position on the x scale. */
  at: Date | number | string
  heading: string
  lines: { name: string; value: string; colour?: string }[]
}
