import type { Alert, Condition, Milestone, StageModel, Unit } from '@milepost/contract'
import { type Calendar, calendarOf } from '@milepost/metrics'
import { leavesOf, type Reading, readingOf } from '@milepost/targeting'
import { admissionsOf } from '../experiments/admission.ts'
import { canonicalJson, hashOf } from '../manifest/canonical.ts'
import type { RuleSource } from '../store/fold.ts'

/** One thing to derive: a milestone or a stage model. */
export type Derivation =
  | { kind: 'milestone'; id: string; milestone: Milestone; readsModels: string[] }
  | { kind: 'model'; id: string; model: StageModel; readsModels: string[] }

export interface UnitRules {
  /** What others read comes first. */
  derivations: Derivation[]
  milestones: string[]
  models: string[]
}

/** Everything of a release that derived rows depend on. */
export interface FoldRules {
  /** Two releases with the same hash have the same derived rows. */
  hash: string
  reading: Reading
  calendar: Calendar
  units: Record<Unit, UnitRules>
  /** The rules of persons ask about their account, so that what changes there may change them. */
  personReadsAccount: boolean
  alerts: readonly Alert[]
  /** Answers carry the stage in this one. */
  firstModel: StageModel | undefined
}

/** Part of the hash: raised when the fold itself derives other rows from the same messages and rules. */
const foldVersion = 7

export function foldRules({ content, timeZone }: Pick<RuleSource, 'content' | 'timeZone'>): FoldRules {
  const { experiences = [], stageModels = [] } = content ?? {}
  const milestones = [...(content?.milestones ?? []), ...admissionsOf(experiences)]
  const calendar = calendarOf(timeZone)
  const reading = readingOf({ experiences, milestones, stageModels }, calendar.dayOf)
  const streams = [...reading.streams.values()].flat().map((stream) => stream.key)
  const known = new Map<string, Condition>()
  const rules = { milestones: milestones.map((each) => ({ ...each, when: interned(each.when, known) })), models: stageModels.map((each) => internedModel(each, known)) }
  const units = { person: unitRules('person', rules.milestones, rules.models), account: unitRules('account', rules.milestones, rules.models) }
  const accountResults = new Set([...units.account.milestones.map((id) => `milestone ${id}`), ...units.account.models.map((id) => `model ${id}`)])
  return {
    hash: hashOf({ foldVersion, streams: streams.sort(), milestones: milestones.map(({ id, unit, when }) => ({ id, unit, when })), stageModels: stageModels.map(rulesOf) }),
    reading,
    calendar,
    units,
    personReadsAccount: units.person.derivations.flatMap(conditionsOf).flatMap(leavesOf).some(
      (leaf) => ('of' in leaf && leaf.of === 'account') || accountResults.has(resultRead(leaf) ?? ''),
    ),
    alerts: content?.alerts ?? [],
    firstModel: stageModels[0],
  }
}

/** The same rule with one object for each question it asks, however often questions are asked: an answer serves all who ask. */
function interned(condition: Condition, known: Map<string, Condition>): Condition {
  if (condition.kind === 'all' || condition.kind === 'any') return { ...condition, of: condition.of.map((part) => interned(part, known)) }
  if (condition.kind === 'not') return { ...condition, of: interned(condition.of, known) }
  const text = canonicalJson(condition)
  const same = known.get(text) ?? condition
  known.set(text, same)
  return same
}

function internedModel(model: StageModel, known: Map<string, Condition>): StageModel {
  return { ...model, stages: model.stages.map((stage) => ({ ...stage, when: interned(stage.when, known) })) }
}

function rulesOf({ id, unit, stages, priority }: StageModel) {
  return { id, unit, priority, stages: stages.map((stage) => ({ id: stage.id, when: stage.when })) }
}

function unitRules(unit: Unit, milestones: readonly Milestone[], models: readonly StageModel[]): UnitRules {
  const all = new Map<string, Derivation>()
  for (const milestone of milestones) {
    if (milestone.unit === unit) all.set(`milestone ${milestone.id}`, { kind: 'milestone', id: milestone.id, milestone, readsModels: modelsRead([milestone.when]) })
  }
  for (const model of models) {
    if (model.unit === unit) all.set(`model ${model.id}`, { kind: 'model', id: model.id, model, readsModels: modelsRead(model.stages.map((stage) => stage.when)) })
  }
  const derivations = inOrder(all)
  const ids = (kind: Derivation['kind']) => derivations.filter((each) => each.kind === kind).map((each) => each.id)
  return { derivations, milestones: ids('milestone'), models: ids('model') }
}

/** Depth first; of a circle, which `checkContent` refuses, the one met first goes last. */
function inOrder(all: ReadonlyMap<string, Derivation>): Derivation[] {
  const ordered = new Set<Derivation>()
  const visited = new Set<string>()
  const visit = (name: string) => {
    const derivation = all.get(name)
    if (!derivation || visited.has(name)) return
    visited.add(name)
    for (const leaf of conditionsOf(derivation).flatMap(leavesOf)) visit(resultRead(leaf) ?? '')
    ordered.add(derivation)
  }
  for (const name of all.keys()) visit(name)
  return [...ordered]
}

function conditionsOf(derivation: Derivation): Condition[] {
  return derivation.kind === 'milestone' ? [derivation.milestone.when] : derivation.model.stages.map((stage) => stage.when)
}

function resultRead(leaf: ReturnType<typeof leavesOf>[number]): string | undefined {
  if (leaf.kind === 'milestone') return `milestone ${leaf.milestone}`
  return leaf.kind === 'stage' ? `model ${leaf.model}` : undefined
}

function modelsRead(conditions: readonly Condition[]): string[] {
  return [...new Set(conditions.flatMap(leavesOf).flatMap((leaf) => (leaf.kind === 'stage' ? leaf.model : [])))]
}
