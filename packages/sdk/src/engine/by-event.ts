import type { Condition, Step, Tour } from '@milepost/contract'
import { stepAfter } from '@milepost/targeting/steps'
import type { Subject } from '@milepost/targeting'
import type { Rulebook } from './rulebook.ts'
import type { Visit } from './visit.ts'

/** A step that is behind somebody, and the one ahead; none at the end. */
export interface Passed {
  tour: Tour
  done: string
  to: Step | undefined
}

/**
 * Steps under way that waited for an event, which has come since they began. Asked here and not by the surface, because what
 * sends the event often leaves the page of the step in the same breath.
 */
export function passedByEvent({ experiences, targeting }: Rulebook, subject: Subject, { steps = {}, events }: Visit): Passed[] {
  return Object.entries(steps).flatMap(([id, here]): Passed[] => {
    const tour = experiences.find((experience) => experience.id === id)
    if (tour?.kind !== 'tour') return []
    const advance = tour.steps.find(({ id }) => id === here.step)?.advance
    if (advance?.on !== 'event') return []
    const { event: wanted, where = {} } = advance
    if (!events.some(({ event, at, properties }) => at >= here.since && event === wanted && targeting.matches(where, properties))) return []
    const holds = (rule: Condition) => targeting.evaluate(rule, { ...subject, salt: tour.id }).truth === true
    return [{ tour, done: here.step, to: stepAfter(tour, here.step, holds) }]
  })
}
