import { scales, type ScoreType } from './score.ts'

export const bands = ['low', 'middle', 'high'] as const
/** `high` is always the satisfied end: promoters, easy, satisfied. */
export type Band = (typeof bands)[number]

/**
 * The lowest and the highest value of the middle band of each scale, both inclusive; an empty middle has from > to.
 * NPS: Reichheld 2003 (0-6, 7-8, 9-10). CES 2.0: 5-7 is easy (CEB 2013). CSAT: top two boxes, top one of three.
 */
export const middleBand = {
  nps: [7, 8],
  ces1: [3, 3],
  ces2: [4, 4],
  csat3: [2, 2],
  csat5: [3, 3],
  csat7: [3, 5],
} as const satisfies Record<ScoreType, readonly [number, number]>

/** @param value an integer on the scale of `type`; check it with `isOnScale` first. */
export function bandOf(type: ScoreType, value: number): Band {
  const [from, to] = middleBand[type]
  if (value >= from && value <= to) return 'middle'
  const low = value < from
  return low === (scales[type].better === 'high') ? 'low' : 'high'
}

/** The lowest and the highest value of a band, both inclusive. */
export function bandRange(type: ScoreType, band: Band): { from: number; to: number } {
  const { min, max, better } = scales[type]
  const [from, to] = middleBand[type]
  if (band === 'middle') return { from, to }
  const isBottom = (band === 'low') === (better === 'high')
  return isBottom ? { from: min, to: from - 1 } : { from: to + 1, to: max }
}
