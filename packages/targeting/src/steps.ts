import type { Condition, Step, Tour } from '@milepost/contract'
import { factsOf } from './conditions/question.ts'
import type { Subject } from './moment.ts'
import { own } from './record.ts'
import type { Repertoire } from './repertoire.ts'

/**
 * The step after one: where the first jump goes whose rule holds, else the next in order. Undefined at the end.
 *
 * @param holds whether a rule holds; false where it is not known
 */
export function stepAfter({ steps }: Tour, id: string, holds: (rule: Condition) => boolean): Step | undefined {
  const index = steps.findIndex((step) => step.id === id)
  const jump = steps[index]?.next?.find(({ when }) => !when || holds(when))
  return jump ? steps.find((step) => step.id === jump.to) : steps[index + 1]
}

/**
 * The step somebody goes on with: the one after the step that was completed last, wherever that was. Who completed the last
 * one, or none, is at the first.
 */
export function stepOf(tour: Tour, subject: Subject, evaluate: Repertoire['evaluate']): Step {
  const { id, steps } = tour
  const parts = own(factsOf(subject)?.progress, id)?.parts
  const completedAt = (step: Step) => {
    const at = own(parts, step.id) ?? Infinity
    return at <= subject.now ? at : -Infinity
  }
  const last = steps.reduce<Step | undefined>((best, step) => {
    const at = completedAt(step)
    return at > -Infinity && (!best || at >= completedAt(best)) ? step : best
  }, undefined)
  const holds = (rule: Condition) => evaluate(rule, { ...subject, salt: id }).truth === true
  return (last && stepAfter(tour, last.id, holds)) ?? (steps[0] as Step)
}
