import type { Arm } from '@milepost/metrics'
import { isHeldOut } from '@milepost/targeting'
import type { ExperimentCounts } from '../store/reports/experiment.ts'

export interface ArmsQuestion {
  experience: string
  /** Percent. */
  holdout: number
  /** Only whom it first stood open to from then on. */
  since: number
  windowMs: number
  asOf: number
  /** The goal is an account's: then accounts are counted, each by the arm of its person who came first. */
  byAccount: boolean
}

export interface Arms {
  treated: Arm
  holdout: Arm
  admitted: number
  tooYoung: number
  before: number
}

/**
 * Both arms are whom the experience first stood open to, seen or not: who saw it chose to be there, and those held out could not. Who had
 * reached the goal before is in neither, since nothing could move them; who is younger than the window counts apart.
 *
 * Of an account only its first person counts: its people share one outcome, and counting them all would make the interval too narrow.
 * Colleagues in the other arm can only draw the difference towards zero.
 *
 * @param admitted earliest first
 */
export function armsOf(admitted: ExperimentCounts['admitted'], question: ArmsQuestion): Arms {
  const { experience, holdout, since, windowMs, asOf, byAccount } = question
  const arms: Arms = { treated: { n: 0, reached: 0 }, holdout: { n: 0, reached: 0 }, admitted: 0, tooYoung: 0, before: 0 }
  const met = new Set<number>()
  for (const { key, account, at, reachedAt } of admitted) {
    if (byAccount) {
      if (account === null || met.has(account)) continue
      met.add(account)
    }
    if (at < since) continue
    arms.admitted++
    if (reachedAt !== null && reachedAt <= at) arms.before++
    else if (at + windowMs > asOf) arms.tooYoung++
    else {
      const arm = isHeldOut(experience, holdout, key) ? arms.holdout : arms.treated
      arm.n++
      if (reachedAt !== null && reachedAt < at + windowMs) arm.reached++
    }
  }
  return arms
}

/** The start of the schedule; else the first of the releases that have kept today's holdout without a break. @param releases newest first */
export function sinceOf(releases: ExperimentCounts['releases'], holdout: number, scheduledFrom: number | null): number {
  if (scheduledFrom !== null) return scheduledFrom
  const broken = releases.findIndex((release) => release.holdout !== holdout)
  const kept = broken < 0 ? releases : releases.slice(0, broken)
  return kept.at(-1)?.publishedAt ?? Infinity
}
