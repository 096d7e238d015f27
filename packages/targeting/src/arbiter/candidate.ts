import type { Experience, ExperienceProgress, Orders } from '@milepost/contract'
import type { Moment, Session } from '../moment.ts'
import { own } from '../record.ts'
import type { Repertoire } from '../repertoire.ts'
import type { Verdict } from '../verdict.ts'
import type { Budgets } from './budgets.ts'
import type { Interruptions } from './interruptions.ts'

/** One experience in one moment: what the arbiter's questions are asked about. */
export interface Candidate {
  experience: Experience
  orders: Orders
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
  /** Undefined where nobody counts them: nothing was shown before. */
  interruptions: Interruptions | undefined
  /** Default: `defaultBudgets`. */
  budgets: Budgets | undefined
  repertoire: Repertoire
}

export function candidateOf(
  repertoire: Repertoire,
  experience: Experience,
  moment: Moment,
  interruptions: Candidate['interruptions'],
  budgets: Candidate['budgets'],
): Candidate {
  const { id, audience = { kind: 'all', of: [] } } = experience
  const { session, person } = moment
  const progress = own(person?.progress, id) ?? {}
  const started = session.started.lastIndexOf(id)
  const orders = repertoire.ordersOf(experience)
  return {
    experience,
    orders,
    moment,
    progress,
    verdict: repertoire.evaluate(audience, { ...moment, salt: id }),
    passive: orders.interruption === 'passive',
    ambient: orders.interruption === 'ambient',
    open: session.open.find((open) => open.experience === id),
    started,
    asked: started >= 0 && progress.reopenedAt !== undefined && progress.reopenedAt >= session.startedAt,
    interruptions,
    budgets,
    repertoire,
  }
}
