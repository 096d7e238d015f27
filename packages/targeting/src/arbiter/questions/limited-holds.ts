import { budget, coolDown } from './budget.ts'
import { everydayHolds } from './everyday-holds.ts'
import { closed, frequency, snoozed } from './frequency.ts'
import type { HoldQuestion, OwnReason } from './question.ts'

const { quiet, done, dismissed, ...others } = everydayHolds

/** The same, and what was shown before: how often each may come, and how often anything. */
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
