import type { HoldReason } from '@milepost/contract/vocabulary'
import { audience, audienceUnknown } from './audience.ts'
import { budget, coolDown } from './budget.ts'
import { dismissed, done, frequency, snoozed } from './frequency.ts'
import { holdout } from './holdout.ts'
import type { HoldQuestion } from './question.ts'
import { notScheduled } from './schedule.ts'
import { notTriggered } from './trigger.ts'

/** Reasons that lie in the experience itself; the other two lie in the ones beside it. */
export type OwnReason = Exclude<HoldReason, 'busy' | 'outranked'>

export const holdQuestions = {
  quiet: ({ moment }) => ({ holds: moment.session.quiet !== undefined, until: null }),
  notScheduled,
  holdout,
  done,
  dismissed,
  frequency,
  snoozed,
  audience,
  audienceUnknown,
  notTriggered,
  targetMissing: ({ moment, experience }) => ({ holds: moment.session.targetMissing.includes(experience.id), until: null }),
  coolDown,
  budget,
} satisfies Record<OwnReason, HoldQuestion>
