import { holdout } from './holdout.ts'
import { limitedHolds } from './limited-holds.ts'
import type { HoldQuestion, OwnReason } from './question.ts'
import { notScheduled } from './schedule.ts'
import { wholeTrigger } from './whole-trigger.ts'

const { quiet, ...others } = limitedHolds

/** Every reason to hold, in the order of `holdReasons`; a forgotten one does not compile. */
export const wholeHolds = { quiet, notScheduled, holdout, ...others, notTriggered: wholeTrigger } satisfies Record<OwnReason, HoldQuestion>
