import { draw } from '../draw.ts'

/**
 * Whether a person belongs to the holdout of an experience and never sees it, so that its lift can be measured: the same answer in every
 * session, on every device and in the collector. The draw is independent of those of `sample` conditions.
 * @param percent 0 to 100
 * @param key the user id, else the anonymous id
 */
export function isHeldOut(experience: string, percent: number, key: string): boolean {
  // Most experiences have no holdout, and a draw is slow.
  return percent > 0 && draw(`holdout ${experience}`, key) * 100 < percent
}
