import type { Experience, ExperienceProgress } from '@milepost/contract'
import { interruptionOf } from '@milepost/contract/vocabulary'
import { evaluate } from '../conditions/evaluate.ts'
import type { Moment, Session } from '../moment.ts'
import { own } from '../record.ts'
import type { Verdict } from '../verdict.ts'
import type { Budgets } from './budgets.ts'
import type { Interruptions } from './interruptions.ts'

/** One experience in one moment: what the arbiter's questions are asked about. */
export interface Candidate {
  experience: Experience
  moment: Moment
  progress: ExperienceProgress
  verdict: Verdict
  /** It waits as a launcher while it is not open. */
  passive: boolean
  /** It takes no place from others, but of its like one is shown. */
  ambient: boolean
  open: Session['open'][number] | undefined
  /** Place in the list of what was asked for by name; -1 where it was not. */
  started: number
  /** The person, not the host's code, asked for it again in this visit. */
  asked: boolean
  interruptions: Interruptions
  budgets: Budgets
}

export function candidateOf(experience: Experience, moment: Moment, interruptions: Interruptions, budgets: Budgets): Candidate {
  const { id, audience = { kind: 'all', of: [] } } = experience
  const { session, person } = moment
  const progress = own(person?.progress, id) ?? {}
  const started = session.started.lastIndexOf(id)
  return {
    experience,
    moment,
    progress,
    verdict: evaluate(audience, { ...moment, salt: id }),
    passive: interruptionOf[experience.kind] === 'passive',
    ambient: interruptionOf[experience.kind] === 'ambient',
    open: session.open.find((open) => open.experience === id),
    started,
    asked: started >= 0 && progress.reopenedAt !== undefined && progress.reopenedAt >= session.startedAt,
    interruptions,
    budgets,
  }
}
