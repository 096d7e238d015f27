import type { Condition, Experience, Facts, Observation, Orders } from '@milepost/contract'
import type { interruptionsOf } from './arbiter/interruptions.ts'
import type { HoldQuestion, OwnReason } from './arbiter/questions/question.ts'
import type { Compare } from './comparison/compare.ts'
import type { Reading } from './facts/reading.ts'
import type { Subject } from './moment.ts'
import type { Verdict } from './verdict.ts'

/** What the loaded code can answer: browsers begin with the everyday repertoire, the collector has the whole. */
export interface Repertoire {
  compare: Compare
  evaluate(condition: Condition, subject: Subject): Verdict
  /** Reasons to hold an experience, in the order in which they are asked. */
  holds: readonly [reason: OwnReason, ask: HoldQuestion][]
  ordersOf(experience: Experience): Orders
  /** Left out where no question asks for them. */
  interruptionsOf?: typeof interruptionsOf
  observe(facts: Facts, observations: readonly Observation[], reading: Reading): Facts
}
