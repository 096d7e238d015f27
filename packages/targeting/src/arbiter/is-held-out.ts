import { draw } from '../draw.ts'

/**
 * Whether somebody never sees an experience, so that its lift can be measured: the same answer in every session, on every device and in the
 * collector. Drawn apart from every sample, so that a sampled audience is halved by a holdout of one half.
 * @param percent 0 to 100
 * @param key the user id, else the anonymous id
 */
export function isHeldOut(experience: string, percent: number, key: string): boolean {
  // Of most nobody is, and a draw is dear.
  return percent > 0 && draw(`holdout ${experience}`, key) * 100 < percent
}
