import type { ScoreFact } from '@milepost/contract'
import { limits } from '@milepost/contract/vocabulary'

const keyOf = (score: ScoreFact) => JSON.stringify([score.survey, score.submission, score.type])

/** By time; ties by value, then by what was answered. */
function byTime(a: ScoreFact, b: ScoreFact): number {
  return a.at - b.at || a.value - b.value || (keyOf(a) < keyOf(b) ? -1 : 1)
}

/** Keeps the newest score of each submission and type, and of these the newest `limits.scores`. */
export function joinScores(a: readonly ScoreFact[], b: readonly ScoreFact[]): ScoreFact[] {
  if (b.length === 0) return a as ScoreFact[]
  const newest = new Map<string, ScoreFact>()
  for (const score of [...a, ...b].sort(byTime)) newest.set(keyOf(score), score)
  return [...newest.values()].sort(byTime).slice(-limits.scores)
}
