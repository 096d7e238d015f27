import type { Content, ExplainAnswer, SubjectRef } from '@milepost/contract'
import { explain, type Explanation, type Moment } from '@milepost/targeting'
import { describeItem, type Names } from '@milepost/targeting/describe'
import { assumes } from '../counts/moment-of-visit.ts'

/** Why each published experience would be shown to one person now, or not: the arbiter that browsers ask, with the collector's facts. */
export function explainAnswer(person: SubjectRef, content: Content | null, moment: Moment): ExplainAnswer {
  const experiences = content?.experiences ?? []
  const explanations = experiences.flatMap(({ id }) => explain(id, experiences, moment) ?? [])
  return { asOf: moment.now, person, assumes, items: explanations.map((explanation) => itemOf(explanation, content ?? {})) }
}

/** The words of the browser's explanation, except for what would be shown: the collector has not seen the page. */
function itemOf(explanation: Explanation, names: Names): ExplainAnswer['items'][number] {
  const item = describeItem(explanation, names)
  return item.shown ? { ...item, headline: 'This person would see it now.' } : item
}
