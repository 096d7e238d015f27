import type { Milestone, StageModel } from '@milepost/contract'
import { canonicalJson } from '../../manifest/canonical.ts'
import type { DefinitionsFound } from '../../store/reports/definitions.ts'

/** What of a definition decides who is counted: names and metrics do not. */
const rules = {
  stageModels: (model: StageModel) => ({ unit: model.unit, priority: model.priority ?? null, stages: model.stages.map(({ id, when }) => ({ id, when })) }),
  milestones: ({ unit, when }: Milestone) => ({ unit, when }),
}

/**
 * Since when a definition has its rules of today, null where it never had others. What was counted before by other rules is counted anew by these, so
 * that a series is of one kind; the instant is where somebody who remembers the old numbers should look.
 */
export function changedAt({ versions }: DefinitionsFound, kind: keyof typeof rules): number | null {
  const texts = versions.map(({ text }) => canonicalJson(rules[kind](JSON.parse(text) as never)))
  const before = texts.findIndex((text) => text !== texts[0])
  return before < 0 ? null : (versions[before - 1]?.publishedAt ?? null)
}
