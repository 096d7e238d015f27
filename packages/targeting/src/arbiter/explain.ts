import type { Experience } from '@milepost/contract'
import type { HoldReason } from '@milepost/contract/vocabulary'
import type { Held } from '../decision.ts'
import { withFindings } from '../conditions/findings.ts'
import type { Form, Moment } from '../moment.ts'
import type { Repertoire } from '../repertoire.ts'
import type { Verdict } from '../verdict.ts'
import type { Budgets } from './budgets.ts'
import { candidateOf } from './candidate.ts'
import { decideBy } from './decide.ts'
import { questionsFor } from './gate.ts'

/** Why one experience is on screen or not, as data. `describeExplanation` turns it into sentences. */
export interface Explanation {
  experience: Experience
  /** How it is shown; null where it is held. */
  form: Form | null
  /** Null where it is shown. */
  held: Held | null
  /** The verdict on the audience with all its parts, also where another reason holds it. */
  verdict: Verdict
  /** The answer to every reason to hold, in order, and not only the first that holds. */
  answers: { reason: HoldReason; holds: boolean; until: number | null }[]
}

/** What `decide` says of one id; undefined where nothing of that id is published. */
export type Explain = (id: string, experiences: readonly Experience[], moment: Moment, budgets?: Budgets) => Explanation | undefined

export function explainBy(
  repertoire: Repertoire,
  id: string,
  experiences: readonly Experience[],
  moment: Moment,
  budgets?: Budgets,
): Explanation | undefined {
  const experience = experiences.find((one) => one.id === id)
  if (!experience) return undefined
  const decision = decideBy(repertoire, experiences, moment, budgets)
  const candidate = candidateOf(repertoire, experience, moment, repertoire.interruptionsOf?.(repertoire, experiences, moment), budgets)
  return {
    experience,
    form: decision.shown.find((shown) => shown.experience === experience)?.form ?? null,
    held: decision.held.find((held) => held.experience === experience) ?? null,
    verdict: withFindings(candidate.verdict, { ...moment, salt: id }),
    answers: questionsFor(candidate).map(([reason, ask]) => ({ reason, ...ask(candidate) })),
  }
}
