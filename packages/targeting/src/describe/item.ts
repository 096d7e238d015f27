import type { ExplainAnswer } from '@milepost/contract'
import type { Explanation } from '../arbiter/explain.ts'
import { describeExplanation } from './explanation.ts'
import type { Names } from './names.ts'

/**
 * An explanation as it goes over the wire and onto a page: why one experience is shown or held, in words. The collector's
 * API and the browser's debug panel answer with it.
 */
export function describeItem(explanation: Explanation, names?: Names): ExplainAnswer['items'][number] {
  const { experience, held } = explanation
  const { headline, audience, also } = describeExplanation(explanation, undefined, names)
  return {
    experience: experience.id,
    name: experience.name,
    kind: experience.kind,
    shown: held === null,
    reason: held?.reason ?? null,
    headline,
    until: held?.until ?? null,
    behind: held?.behind ?? null,
    audience,
    also,
  }
}
