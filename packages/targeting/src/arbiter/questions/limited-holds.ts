import { budget, coolDown } from './budget.ts'
import { everydayHolds } from './everyday-holds.ts'
import { closed, frequency, snoozed } from './frequency.ts'
import type { HoldQuestion, OwnReason } from './question.ts'

const { quiet, done, dismissed, ...others } = everydayHolds

/** The everyday reasons, and the limits: how often one experience may come, and how often any of them. */
export const limitedHolds = {
  quiet,
  done,
  dismissed,
  frequency,
  closed,
  snoozed,
  ...others,
  coolDown,
  budget,
} satisfies Partial<Record<OwnReason, HoldQuestion>>
