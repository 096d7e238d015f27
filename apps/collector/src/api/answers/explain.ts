import type { ExplainAnswer, SubjectRef } from '@milepost/contract'
import { explain, type Explanation, type Moment } from '@milepost/targeting'
import { describeExplanation } from '@milepost/targeting/describe'

const assumes =
  'A visit that begins now, on a page, a device and in a language the collector does not know: rules about them are not known, targets are taken to be there, and what waits for an event of this visit waits.'

/** Why each published experience would be shown to one person now, or not: the arbiter that browsers ask, with the collector's facts. */
export function explainAnswer(person: SubjectRef, experiences: Parameters<typeof explain>[1], moment: Moment): ExplainAnswer {
  const explanations = experiences.flatMap(({ id }) => explain(id, experiences, moment) ?? [])
  return { asOf: moment.now, person, assumes, items: explanations.map(itemOf) }
}

function itemOf(explanation: Explanation): ExplainAnswer['items'][number] {
  const { experience, held } = explanation
  const { headline, audience, also } = describeExplanation(explanation)
  return {
    experience: experience.id,
    name: experience.name,
    kind: experience.kind,
    shown: held === null,
    reason: held?.reason ?? null,
    headline: held === null ? 'This person would see it now.' : headline,
    until: held?.until ?? null,
    behind: held?.behind ?? null,
    audience,
    also,
  }
}
