import { audience, audienceUnknown } from './audience.ts'
import { dismissed, done } from './done.ts'
import type { HoldQuestion, OwnReason } from './question.ts'
import { notTriggered } from './trigger.ts'

/** The reasons to hold something from a person without a history, in the order in which they are asked. `limited-holds.ts` adds the limits. */
export const everydayHolds = {
  quiet: ({ moment }) => ({ holds: moment.session.quiet !== undefined, until: null }),
  done,
  dismissed,
  audience,
  audienceUnknown,
  notTriggered,
  targetMissing: ({ moment, experience }) => ({ holds: moment.session.targetMissing.includes(experience.id), until: null }),
} satisfies Partial<Record<OwnReason, HoldQuestion>>
