import { audience, audienceUnknown } from './audience.ts'
import { budget, coolDown } from './budget.ts'
import { closed, dismissed, done, frequency, snoozed } from './frequency.ts'
import type { HoldQuestion, OwnReason } from './question.ts'
import { notTriggered } from './trigger.ts'

/** Why most experiences may be held, in the order in which it is asked. */
export const everydayHolds = {
  quiet: ({ moment }) => ({ holds: moment.session.quiet !== undefined, until: null }),
  done,
  dismissed,
  frequency,
  closed,
  snoozed,
  audience,
  audienceUnknown,
  notTriggered,
  targetMissing: ({ moment, experience }) => ({ holds: moment.session.targetMissing.includes(experience.id), until: null }),
  coolDown,
  budget,
} satisfies Partial<Record<OwnReason, HoldQuestion>>
