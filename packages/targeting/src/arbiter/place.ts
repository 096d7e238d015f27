import type { Candidate } from './candidate.ts'

/**
 * How strong a claim to the one full place on screen is; undefined where none is made. A person's newest word comes first,
 * then what is there already, then the host's word, then the queue. Of passive surfaces a checklist claims the place unasked,
 * only to be seen once; afterwards it waits as a launcher, as the others do from the start. What is a part of the page needs no place.
 */
function claim({ experience, open, started, asked, passive, progress }: Candidate, nudgeIsOpen: boolean): number | undefined {
  const isChecklist = experience.kind === 'checklist'
  if (isChecklist && experience.inside) return undefined
  if (open?.engaged) return 6
  if (started >= 0) return passive || asked || open || !nudgeIsOpen ? 5 : 2
  if (open) return passive ? (open.form === 'full' ? 4 : undefined) : 3
  if (!passive) return 1
  return isChecklist && !progress.seenAt ? 0 : undefined
}

/** The one of all candidates for a place that gets it. The order in which experiences are listed never matters. */
export function findWinner(candidates: readonly Candidate[]): Candidate | undefined {
  const nudgeIsOpen = candidates.some(({ open, passive }) => open && !passive)
  const rank = (candidate: Candidate) => claim(candidate, nudgeIsOpen) ?? -1
  const [first] = candidates.toSorted(
    (a, b) =>
      rank(b) - rank(a) ||
      b.started - a.started ||
      b.orders.priority - a.orders.priority ||
      (a.experience.id < b.experience.id ? -1 : 1),
  )
  return first && rank(first) >= 0 ? first : undefined
}
