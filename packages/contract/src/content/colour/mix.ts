import type { Colour } from './colour.ts'

/** `color-mix(in srgb, a share, b)`, for a share of 0 to 1. https://www.w3.org/TR/css-color-5/#color-mix */
export function mix(a: Colour, b: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2) => a[index] * share + b[index] * (1 - share)
  return [channel(0), channel(1), channel(2)]
}
