import type { Messages } from '../messages.ts'

/** What the first picture of a checklist says. */
export const checklist = {
  skip: 'Skip',
  hide: 'Hide checklist',
  remaining: { one: '{count} step left', other: '{count} steps left' },
  allDone: 'All done',
  locked: 'Opens after the earlier steps',
  skipped: 'Skipped',
} satisfies Partial<Messages>
