import { audience, audienceUnknown } from './audience.ts'
import { dismissed, done } from './done.ts'
import type { HoldQuestion, OwnReason } from './question.ts'
import { notTriggered } from './trigger.ts'

/** Why most experiences may be held, in the order in which it is asked: of somebody without a history. `limited-holds.ts` has the limits, too. */
export const everydayHolds = {
  quiet: ({ moment }) => ({ holds: moment.session.quiet !== undefined, until: null }),
  done,
  dismissed,
  audience,
  audienceUnknown,
  notTriggered,
  targetMissing: ({ moment, experience }) => ({ holds: moment.session.targetMissing.includes(experience.id), until: null }),
} satisfies Partial<Record<OwnReason, HoldQuestion>>
