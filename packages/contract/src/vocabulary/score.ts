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

export function isScoreType(type: string): type is ScoreType {
  return Object.hasOwn(scales, type)
}
