import type { Messages } from '../messages.ts'

/** What several kinds of surfaces say. English is built in, so that there is always something to say. */
export const core = {
  language: 'en',
  close: 'Close',
  gotIt: 'Got it',
  back: 'Back',
  minimise: 'Minimise',
  progress: '{done} of {total} done',
  done: 'Done',
} satisfies Partial<Messages>
