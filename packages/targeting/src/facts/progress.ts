import type { ExperienceProgress, Progress } from '@milepost/contract'
import { limits } from '@milepost/contract/vocabulary'
import { joinRecords } from '../record.ts'

function joinOne(a: ExperienceProgress, b: ExperienceProgress): ExperienceProgress {
  const joined: ExperienceProgress = { ...a, ...b }
  for (const field of ['dismissedAt', 'reopenedAt', 'snoozedUntil'] as const) {
    const [x, y] = [a[field], b[field]]
    if (x !== undefined && y !== undefined) joined[field] = Math.max(x, y)
  }
  if (a.doneAt !== undefined && b.doneAt !== undefined) joined.doneAt = Math.min(a.doneAt, b.doneAt)
  for (const field of ['parts', 'skipped'] as const) {
    const [x, y] = [a[field], b[field]]
    if (x && y) joined[field] = joinRecords(x, y, Math.min, limits.parts)
  }
  if (a.seenAt && b.seenAt) {
    const times = new Set([...a.seenAt, ...b.seenAt])
    joined.seenAt = [...times].sort((x, y) => x - y).slice(-limits.exposures)
  }
  return joined
}

/** Joins two copies of one person's progress, which may overlap: it only grows, in whatever order copies meet. */
export function mergeProgress(a: Progress, b: Progress): Progress {
  return joinRecords(a, b, joinOne, limits.experiences)
}

/** Dismissed, and not asked for again since. */
export function isDismissed(progress: ExperienceProgress | undefined): boolean {
  return progress?.dismissedAt !== undefined && progress.dismissedAt > (progress.reopenedAt ?? -Infinity)
}
