import type { Milestone, StageModel } from '@milepost/contract'
import { canonicalJson } from '../../manifest/canonical.ts'
import type { DefinitionsFound } from '../../store/reports/definitions.ts'

/** The parts of a definition that decide who is counted. Names and metrics do not. */
const rulesIn = {
  stageModels(text: string) {
    const { unit, priority = null, stages } = JSON.parse(text) as StageModel
    return { unit, priority, stages: stages.map(({ id, when }) => ({ id, when })) }
  },
  milestones(text: string) {
    const { unit, when } = JSON.parse(text) as Milestone
    return { unit, when }
  },
}

/**
 * Since when a definition has the rules of today; null where it never had others. All history is counted by the rules of today, so numbers
 * from before this instant may differ from those that somebody remembers.
 */
export function changedAt({ versions }: DefinitionsFound, kind: keyof typeof rulesIn): number | null {
  const texts = versions.map(({ text }) => canonicalJson(rulesIn[kind](text)))
  const before = texts.findIndex((text) => text !== texts[0])
  return before < 0 ? null : (versions[before - 1]?.publishedAt ?? null)
}
