import { leavesOf } from '../outline.ts'
import type { Check } from './check.ts'

/** Alerts are raised while answers are folded, where traits are at hand and the rest of what rules may ask is not. */
export const alert: Check = function* ({ content }) {
  const surveys = content.experiences.filter(({ kind }) => kind === 'survey').map(({ id }) => id)
  for (const [index, { survey, when }] of (content.alerts ?? []).entries()) {
    if (survey !== undefined && !surveys.includes(survey))
      yield { at: ['alerts', index, 'survey'], got: survey, problem: 'there is no survey with this id', remedy: surveys.length > 0 ? `write one of ${surveys.join(', ')}` : 'leave it out' }
    if (!when) continue
    for (const { at, leaf } of leavesOf(when, ['alerts', index, 'when']))
      if (leaf.kind !== 'trait') yield { at, got: leaf.kind, problem: 'alerts ask about traits of the person and the account alone', remedy: 'keep what it asks about as a trait, or raise it by a milestone and its webhook' }
  }
}
