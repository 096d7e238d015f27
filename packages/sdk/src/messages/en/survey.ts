import type { Messages } from '../messages.ts'

/** What the first picture of a survey says. */
export const survey = {
  next: 'Next',
  send: 'Send answer',
  skip: 'Skip',
  optional: 'optional',
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
