import type { Check } from './check.ts'

/** Steps that nobody could leave: they wait for something on an element, and name none. */
export const step: Check = function* ({ content }) {
  for (const [index, experience] of content.experiences.entries()) {
    if (experience.kind !== 'tour') continue
    for (const [number, { target, advance }] of experience.steps.entries()) {
      if ((advance?.on !== 'click' && advance?.on !== 'valid') || advance.target !== undefined || target !== undefined) continue
      const what = advance.on === 'click' ? 'a click on it' : 'its value'
      yield {
        at: ['experiences', index, 'steps', number, 'advance'],
        got: advance,
        problem: `the step has no target, and waits for ${what}`,
        remedy: 'give the step a target, or name one here',
      }
    }
  }
}
