import type { Candidate } from './candidate.ts'

/**
 * How strong the claim to the one full place on screen is; undefined where there is none. First comes a survey that is being answered,
 * then what the person asked for last, what is on screen already, what the host asked for, and the queue. A passive surface claims the
 * place only when it is asked for or has it already, except a checklist that was never seen: it opens once by itself. A checklist that is
 * a part of the page (`inside`) needs no place.
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

/** The candidate that gets the place. Ties end with the id, so that the order of the list never matters. */
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
