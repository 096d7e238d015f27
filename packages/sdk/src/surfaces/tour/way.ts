import type { Condition, Step, Tour } from '@milepost/contract'
import type { Truth } from '@milepost/targeting'
import { stepAfter } from '@milepost/targeting/steps'

/** The steps somebody meets from the first to the last, by what is known now. */
export interface Way {
  steps: Step[]
  /** No jump on it hangs on something unknown: it can be promised. */
  isSure: boolean
}

export function wayOf(tour: Tour, ask: (rule: Condition) => Truth): Way {
  const steps: Step[] = []
  let isSure = true
  const holds = (rule: Condition) => {
    const truth = ask(rule)
    isSure &&= truth !== null
    return truth === true
  }
  // A circle is refused where content is pushed; should one come here all the same, the way ends where it closes.
  for (let step = tour.steps[0]; step && !steps.includes(step); step = stepAfter(tour, step.id, holds)) steps.push(step)
  return { steps, isSure }
}

/** Where a step is on the way, from 1 of so many; undefined where it is off the way or the way cannot be promised. */
export function findPlace({ steps, isSure }: Way, { id }: Step): { step: number; total: number } | undefined {
  const index = steps.findIndex((step) => step.id === id)
  return isSure && index >= 0 ? { step: index + 1, total: steps.length } : undefined
}
