import type { Messages } from '../messages.ts'

/** What choices say, and thumbs. */
export const choice = {
  yes: 'Yes',
  no: 'No',
  other: 'Other',
  otherText: 'Your answer',
} satisfies Partial<Messages>
