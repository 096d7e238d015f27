import { type Experience, type HoldReason, type QueueAnswer, holdReasons } from '@milepost/contract'
import { type Decision } from '@milepost/targeting'
import { assumes } from '../counts/moment-of-visit.ts'

/** Reasons that depend on the visit alone: the person would be shown it sooner or later. */
const waiting: readonly HoldReason[] = ['notTriggered', 'targetMissing', 'coolDown', 'budget', 'busy', 'outranked']

/** @param decisions of the arbiter, one for each person, on the same experiences */
export function queueAnswer(asOf: number, experiences: readonly Experience[], decisions: readonly Pick<Decision, 'held'>[]): QueueAnswer {
  const held = new Map<string, Map<HoldReason, number>>(experiences.map(({ id }) => [id, new Map()]))
  for (const decision of decisions) {
    for (const { experience, reason } of decision.held) {
      const counts = held.get(experience.id)
      counts?.set(reason, (counts.get(reason) ?? 0) + 1)
    }
  }
  return { asOf, people: decisions.length, assumes, items: experiences.map(itemOf) }

  function itemOf({ id, name, kind }: Experience): QueueAnswer['items'][number] {
    const counts = held.get(id) ?? new Map<HoldReason, number>()
    const reasons = holdReasons.flatMap((reason) => ({ reason, count: counts.get(reason) ?? 0 })).filter(({ count }) => count > 0)
    const kept = reasons.filter(({ reason }) => !waiting.includes(reason)).reduce((sum, { count }) => sum + count, 0)
    return { id, name, kind, queued: decisions.length - kept, reasons: reasons.sort((a, b) => b.count - a.count) }
  }
}
