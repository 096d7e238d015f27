import type { Condition, StageModel, WhyAnswer } from '@milepost/contract'
import { evaluate, type Subject, type Verdict, withFindings } from '@milepost/targeting'
import { describeVerdict, type Names } from '@milepost/targeting/describe'
import type { StageSpan } from '../store/reports/subjects.ts'

export interface Known {
  /** The stays in stages of this model, oldest first. */
  spans: readonly StageSpan[]
  /** What rules could read at an instant of the past. */
  subjectAt: (at: number) => Subject
  /** Instants at which the subject changed stage in any model: rules may read stages, and no verdict foresees these changes. */
  moves: readonly number[]
  /** The first fact, and now. */
  from: number
  asOf: number
}

/** Changes of one answer that are followed. Where it changed more often, the answer is told without since when. */
const mostTurns = 2_000

/** Why somebody is in the stage they are in: each stage's rule, question by question, and since when each answer has been so. */
export function whyOf(model: StageModel, known: Known, names: Names): WhyAnswer['models'][number] {
  const last = known.spans.at(-1)
  return {
    model: model.id,
    name: model.name,
    unit: model.unit,
    stage: last?.stage ?? null,
    since: last?.enteredAt ?? null,
    skipped: skippedOf(model, known.spans),
    stages: model.stages.map(({ id, name, when }) => {
      const now = known.subjectAt(known.asOf)
      const verdict = withFindings(evaluate(when, now), now)
      const conditions = conditionsIn(verdict)
      const lines = describeVerdict(verdict, names).map((line, index) => ({ ...line, since: sinceOf(conditions[index] as Condition, known) }))
      return { id, name, holds: verdict.truth, lines }
    }),
  }
}

/** In the order of `describeVerdict`. */
function conditionsIn({ condition, parts = [] }: Verdict): Condition[] {
  return [condition, ...parts.flatMap(conditionsIn)]
}

/** Walks from the first fact by the verdicts' own `changesAt`, as the fold does. */
function sinceOf(condition: Condition, { subjectAt, moves, from, asOf }: Known): number | null {
  let at = from
  let verdict = evaluate(condition, subjectAt(at))
  let since = from
  for (let turn = 0; turn < mostTurns; turn++) {
    const next = Math.min(verdict.changesAt ?? Infinity, moves.find((move) => move > at) ?? Infinity)
    if (next > asOf) return since
    const later = evaluate(condition, subjectAt(next))
    if (later.truth !== verdict.truth) since = next
    at = next
    verdict = later
  }
  return null
}

/** The stages between the one before and this one, in the order of the model, that it was never in. */
function skippedOf({ stages }: StageModel, spans: readonly StageSpan[]): string[] {
  const ids = stages.map(({ id }) => id)
  const placeOf = (stage: string | null | undefined) => (stage ? ids.indexOf(stage) : -1)
  const visited = new Set(spans.map(({ stage }) => stage))
  return ids.slice(placeOf(spans.at(-2)?.stage) + 1, Math.max(0, placeOf(spans.at(-1)?.stage))).filter((id) => !visited.has(id))
}
