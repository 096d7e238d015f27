import type { Arm } from '@milepost/metrics'
import { isHeldOut } from '@milepost/targeting'
import type { ExperimentCounts } from '../store/reports/experiment.ts'

export interface ArmsQuestion {
  experience: string
  /** Percent. */
  holdout: number
  /** Only people to whom it was first open at this instant or later are counted. */
  since: number
  windowMs: number
  asOf: number
  /** Whether the goal is a milestone of accounts. Then accounts are counted, each in the arm of its first person. */
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
 * Both arms hold everybody the experience was open to, whether they saw it or not: those who saw it chose to visit the page, a choice that
 * those held out never had. Whoever had reached the goal before is in neither arm, since nothing could move them. Whoever's window is still
 * open is counted apart.
 *
 * Where the goal is an account's, only the account's first person counts: its people share one outcome, and counting all would make the
 * interval too narrow. Colleagues in the other arm can only draw the difference towards zero.
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

/**
 * From when on people are counted: the start of the schedule, else the first of the unbroken run of releases with today's holdout.
 * @param releases newest first
 */
export function sinceOf(releases: ExperimentCounts['releases'], holdout: number, scheduledFrom: number | null): number {
  if (scheduledFrom !== null) return scheduledFrom
  const broken = releases.findIndex((release) => release.holdout !== holdout)
  const kept = broken < 0 ? releases : releases.slice(0, broken)
  return kept.at(-1)?.publishedAt ?? Infinity
}
