import type { Messages } from '../messages.ts'

/** What a checklist says to who wants it away. */
export const hiding = {
  hideQuestion: 'Hide this checklist?',
  hideForGood: 'Hide for good',
  keep: 'Keep it',
  remindLater: 'Remind me tomorrow',
} satisfies Partial<Messages>
