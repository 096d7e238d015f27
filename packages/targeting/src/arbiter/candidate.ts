import type { Experience, ExperienceProgress, Orders } from '@milepost/contract'
import type { Moment, Session } from '../moment.ts'
import { own } from '../record.ts'
import type { Repertoire } from '../repertoire.ts'
import type { Verdict } from '../verdict.ts'
import type { Budgets } from './budgets.ts'
import type { Interruptions } from './interruptions.ts'

/** One experience at one moment, as the arbiter's questions see it. */
export interface Candidate {
  experience: Experience
  orders: Orders
  moment: Moment
  progress: ExperienceProgress
  verdict: Verdict
  /** It waits as a launcher while it is not open. */
  passive: boolean
  /** It takes nobody else's place, but only one ambient surface is shown at a time. */
  ambient: boolean
  open: Session['open'][number] | undefined
  /** Its place in `session.started`, the list of what was asked for by name; -1 where it is not in it. */
  started: number
  /** The person, not the host's code, asked for it again in this visit, and has not finished it since. */
  asked: boolean
  /** Undefined where the repertoire does not count them, since nothing was ever shown. */
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
    asked: started >= 0 && Math.max(session.startedAt, progress.doneAt ?? 0) <= (progress.reopenedAt ?? 0),
    interruptions,
    budgets,
    repertoire,
  }
}
