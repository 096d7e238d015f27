import type { Messages } from '../messages.ts'

/** What a survey says to answers. */
export const answering = {
  thanks: 'Thank you for your answer',
  required: 'Please answer this question first.',
  faults: {
    short: 'Please write at least {count} characters.',
    email: 'Please write an e-mail address.',
    few: 'Please choose at least {count}.',
    many: 'Please choose at most {count}.',
  },
} satisfies Partial<Messages>
