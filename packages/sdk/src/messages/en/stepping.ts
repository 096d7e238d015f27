import type { Messages } from '../messages.ts'

/** What goes step by step says: tours, and the steps of a rating. */
export const stepping = {
  next: 'Next',
  step: '{step} of {total}',
} satisfies Partial<Messages>
