/** A scored question has a closed integer scale. The type says which measure reads it; it is never inferred from the scale. */
export const scales = {
  nps: { min: 0, max: 10, better: 'high' },
  ces1: { min: 1, max: 5, better: 'low' },
  ces2: { min: 1, max: 7, better: 'high' },
  csat3: { min: 1, max: 3, better: 'high' },
  csat5: { min: 1, max: 5, better: 'high' },
  csat7: { min: 1, max: 7, better: 'high' },
} as const
export type ScoreType = keyof typeof scales
export const scoreTypes = Object.keys(scales) as ScoreType[]

/**
 * Numbers on a closed scale that are no score: stars, faces, a thumb (0 down, 1 up). No measure of satisfaction reads them,
 * however alike the scales are.
 */
export const ratings = {
  rating3: { min: 1, max: 3 },
  rating5: { min: 1, max: 5 },
  rating7: { min: 1, max: 7 },
  rating10: { min: 1, max: 10 },
  thumbs: { min: 0, max: 1 },
} as const
export type RatingType = keyof typeof ratings
export const ratingTypes = Object.keys(ratings) as RatingType[]

export const questionTypes = [
  'nps', 'ces1', 'ces2', 'csat3', 'csat5', 'csat7',
  'rating3', 'rating5', 'rating7', 'rating10', 'thumbs',
  'text', 'choice', 'choices', 'matrix', 'consent', 'message',
] as const
export type QuestionType = (typeof questionTypes)[number]

/** What a rating is drawn as. */
export const ratingLooks = ['numbers', 'stars', 'faces'] as const
export type RatingLook = (typeof ratingLooks)[number]

/** The one answer to a consent; without it there is none. */
export const consentGiven = 'given'
/** The id of the choice with a text field. */
export const otherChoice = 'other'

/** The ends of the scale of a type; undefined where its answers are no numbers. */
export function findScale(type: string): { min: number; max: number } | undefined {
  return isScoreType(type) ? scales[type] : isRatingType(type) ? ratings[type] : undefined
}

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

export function isScoreType(type: string): type is ScoreType {
  return Object.hasOwn(scales, type)
}

export function isRatingType(type: string): type is RatingType {
  return Object.hasOwn(ratings, type)
}

/** @param value an integer on the scale of `type`; check it with `isOnScale` first. */
export function bandOf(type: ScoreType, value: number): Band {
  const [from, to] = middleBand[type]
  if (value >= from && value <= to) return 'middle'
  const low = value < from
  return low === (scales[type].better === 'high') ? 'low' : 'high'
}

export function isOnScale(type: ScoreType | RatingType, value: unknown): value is number {
  const { min, max } = findScale(type)!
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max
}

/** The lowest and the highest value of a band, both inclusive. */
export function bandRange(type: ScoreType, band: Band): { from: number; to: number } {
  const { min, max, better } = scales[type]
  const [from, to] = middleBand[type]
  if (band === 'middle') return { from, to }
  const isBottom = (band === 'low') === (better === 'high')
  return isBottom ? { from: min, to: from - 1 } : { from: to + 1, to: max }
}
