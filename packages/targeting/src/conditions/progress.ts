import type { ExperienceProgress } from '@milepost/contract'
import { own } from '../record.ts'
import { factsOf, type Question } from './question.ts'

const isSeen = ({ seenAt }: ExperienceProgress, now: number) => seenAt !== undefined && (seenAt[0] as number) <= now
const isDone = ({ doneAt = Infinity }: ExperienceProgress, now: number) => doneAt <= now

function isDismissed({ dismissedAt = Infinity, reopenedAt = Infinity }: ExperienceProgress, now: number): boolean {
  return dismissedAt <= now && (reopenedAt > now || dismissedAt > reopenedAt)
}

const states = {
  seen: isSeen,
  notSeen: (progress, now) => !isSeen(progress, now),
  done: isDone,
  notDone: (progress, now) => !isDone(progress, now),
  dismissed: isDismissed,
} satisfies Record<string, (progress: ExperienceProgress, now: number) => boolean>

export const progress: Question<'progress'> = ({ experience, is }, subject) => {
  const facts = factsOf(subject)
  if (!facts) return null
  const truth = states[is](own(facts.progress, experience) ?? {}, subject.now)
  // Progress only grows: what this browser saw did happen, and what it did not see may have happened elsewhere.
  return subject.partial && truth === is.startsWith('not') ? null : truth
}
