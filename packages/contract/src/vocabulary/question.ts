import { isScoreType, scales, type ScoreType } from './score.ts'

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

/** The one answer to a consent; without it there is none. */
export const consentGiven = 'given'
/** The id of the choice with a text field. */
export const otherChoice = 'other'

/** The ends of the scale of a type; undefined where its answers are no numbers. */
export function findScale(type: string): { min: number; max: number } | undefined {
  return isScoreType(type) ? scales[type] : isRatingType(type) ? ratings[type] : undefined
}

export function isRatingType(type: string): type is RatingType {
  return Object.hasOwn(ratings, type)
}

export function isOnScale(type: ScoreType | RatingType, value: unknown): value is number {
  const { min, max } = findScale(type)!
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max
}
