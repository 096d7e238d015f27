import { kitEventPrefix } from '../../vocabulary/kit-event.ts'
import { otherChoice } from '../../vocabulary/question.ts'
import type { Check } from './check.ts'

/** Words that already mean something: the free choice `other`, the kit's own events. */
export const reservedWord: Check = function* ({ content }) {
  for (const name of Object.keys(content.host.events))
    if (name.startsWith(kitEventPrefix))
      yield {
        at: ['host', 'events', name],
        got: name,
        problem: `names that begin with "${kitEventPrefix}" belong to the kit's own events`,
        remedy: 'rename the event; the kit\'s own need not be declared',
      }
  for (const [index, experience] of content.experiences.entries()) {
    if (experience.kind !== 'survey') continue
    for (const [number, question] of experience.questions.entries()) {
      const at = ['experiences', index, 'questions', number]
      if (!('choices' in question) || !question.other) continue
      for (const [choice, { id }] of question.choices.entries())
        if (id === otherChoice)
          yield { at: [...at, 'choices', choice, 'id'], got: id, problem: '"other" is the free text choice of this question', remedy: 'give the choice another id, or leave out `other: true`' }
    }
  }
}
