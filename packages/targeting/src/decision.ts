import type { Experience, HoldReason } from '@milepost/contract'
import type { Form } from './moment.ts'
import type { Verdict } from './verdict.ts'

export interface Shown {
  experience: Experience
  form: Form
}

export interface Held {
  experience: Experience
  reason: HoldReason
  /** When the reason may pass by time alone; null where only something that happens can change it. */
  until: number | null
  /** Of the audience, where that is the reason. */
  verdict?: Verdict
  /** The id that is shown instead, for `busy` and `outranked`. */
  behind?: string
}

export interface Decision {
  shown: Shown[]
  held: Held[]
  /** The next instant at which a new pass may decide otherwise though nothing happens; null when never. */
  wakeAt: number | null
}
