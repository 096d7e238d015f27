import type { Experience, Target } from '@milepost/contract'
import { describeTarget } from '@milepost/targeting/describe'
import { findTarget } from '../target/find.ts'
import { problemInWords } from '../target/problem.ts'

/** Where an experience points, and what is there now. */
export interface TargetReport {
  target: string
  found: boolean
  /** Why it is not found although it may be there: several matches, or an invalid selector. */
  problem: string | null
}

/** Looks for the targets now, with the same code as the kit itself. */
export function reportTargets(document: Document, experience: Experience): TargetReport[] {
  return targetsIn(experience).map((target) => {
    const { element, problem } = findTarget(document, target)
    return { target: describeTarget(target), found: element !== null, problem: problem ? problemInWords(problem) : null }
  })
}

/** The experience's own target, where it stands, and where its steps point, whatever its kind. */
function targetsIn(experience: Experience): Target[] {
  const { target, inside, steps = [] } = experience as { target?: Target; inside?: Target; steps?: { target?: Target }[] }
  const all = [target, inside, ...steps.map((step) => step.target)].filter((one) => one !== undefined)
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}
