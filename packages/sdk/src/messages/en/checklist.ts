import type { Messages } from '../messages.ts'

/** What a checklist says. */
export const checklist = {
  skip: 'Skip',
  hide: 'Hide checklist',
  hideQuestion: 'Hide this checklist?',
  hideForGood: 'Hide for good',
  keep: 'Keep it',
  remindLater: 'Remind me tomorrow',
  remaining: { one: '{count} step left', other: '{count} steps left' },
  allDone: 'All done',
  locked: 'Opens after the earlier steps',
  skipped: 'Skipped',
} satisfies Partial<Messages>
