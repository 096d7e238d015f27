import type { Messages } from '../messages.ts'

/** What a survey says. */
export const survey = {
  send: 'Send answer',
  skip: 'Skip',
  thanks: 'Thank you for your answer',
  required: 'Please answer this question first.',
  faults: {
    short: 'Please write at least {count} characters.',
    email: 'Please write an e-mail address.',
    few: 'Please choose at least {count}.',
    many: 'Please choose at most {count}.',
  },
  yes: 'Yes',
  no: 'No',
  optional: 'optional',
  other: 'Other',
  otherText: 'Your answer',
  question: 'Question {step} of {total}',
  ends: {
    nps: ['Not at all likely', 'Extremely likely'],
    ces1: ['Very low effort', 'Very high effort'],
    ces2: ['Strongly disagree', 'Strongly agree'],
    csat3: ['Dissatisfied', 'Satisfied'],
    csat5: ['Very dissatisfied', 'Very satisfied'],
    csat7: ['Very dissatisfied', 'Very satisfied'],
  },
} satisfies Partial<Messages>
