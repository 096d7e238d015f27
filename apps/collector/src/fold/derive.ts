import type { Condition, Facts, Leaf, Unit } from '@milepost/contract'
import { findSpanAt, milestoneReachedAt, type Span, stageHistory } from '@milepost/metrics'
import { type Course, courseOf, evaluate, type Subject, type Verdict } from '@milepost/targeting'
import type { SubjectRows } from '../store/fold.ts'
import type { FoldRules } from './rules.ts'

/** A person or account, and for a person its account. */
export interface Derived {
  unit: Unit
  /** What sticky draws are made with. */
  key: string
  facts: Facts
  account?: { facts: Facts; rows: SubjectRows } | undefined
}

/**
 * What rules make of a subject up to an instant (inclusive): a pure function of its facts, so that neither the order in which
 * messages came nor the number of folds has a say.
 *
 * The walk starts at the first fact and goes from change to change by the verdicts' own `changesAt`, which looks ahead over
 * the facts as well as over time; asking again at every fact would cost its square. Stages read by rules are derived, so that
 * no verdict can look ahead over them: their times are given.
 */
export function derive(rules: FoldRules, { unit, key, facts, account }: Derived, until: number): SubjectRows {
  const milestones: Record<string, number> = {}
  const histories: Record<string, Span[]> = {}
  const wakes: number[] = []
  const accountFacts = account && { ...account.facts, milestones: account.rows.milestones }

  const { dayOf, startOfDay } = rules.calendar
  const base = { key, dayOf, startOfDay }

  const subjectOf = (own: Facts, theirs: Facts | undefined, at: number): Subject =>
    unit === 'person' ? { ...base, now: at, person: own, ...(theirs && { account: theirs }) } : { ...base, now: at, account: own }
  const withoutStages = subjectOf({ ...facts, milestones }, accountFacts, 0)

  const subjectAt = (at: number, readsModels: readonly string[]): Subject => {
    if (readsModels.length === 0) return { ...withoutStages, now: at }
    const own = { ...facts, milestones, stages: stagesAt(histories, readsModels, at) }
    const theirs = account && accountFacts && { ...accountFacts, stages: stagesAt(account.rows.histories, readsModels, at) }
    return subjectOf(own, theirs, at)
  }

  // Rules ask many questions in common, and most answers stand for long: each is found once, for all rules.
  const courses = new Map<Leaf, Course>()
  const answer = (leaf: Leaf, subject: Subject): Verdict => {
    if (leaf.kind === 'stage') return evaluate(leaf, subject)
    let course = courses.get(leaf)
    if (!course) courses.set(leaf, (course = courseOf(leaf, subject)))
    return course(subject.now)
  }

  for (const derivation of rules.units[unit].derivations) {
    const { readsModels } = derivation
    const standing = new Map<Condition, Verdict>()
    const ask = (condition: Condition, at: number): Verdict => {
      const last = standing.get(condition)
      // A verdict over all facts stands until the instant it names, unless it reads stages.
      if (last && readsModels.length === 0 && at < (last.changesAt ?? Infinity)) return last
      const verdict = evaluate(condition, subjectAt(at, readsModels), answer)
      standing.set(condition, verdict)
      return verdict
    }
    const moves = readsModels.flatMap((id) => histories[id] ?? account?.rows.histories[id] ?? []).map((span) => span.enteredAt)
    const start = facts.firstAt ?? until
    const changeTimes = [start, ...moves.filter((at) => at > start)]
    if (derivation.kind === 'milestone') {
      const { reachedAt, wakeAt } = milestoneReachedAt({ changeTimes, until, verdictAt: (at) => ask(derivation.milestone.when, at) })
      if (reachedAt !== null) milestones[derivation.id] = reachedAt
      if (wakeAt !== null) wakes.push(wakeAt)
    } else {
      const { model } = derivation
      const rule = new Map(model.stages.map((stage) => [stage.id, stage.when]))
      const { spans, wakeAt } = stageHistory({ model, changeTimes, until, verdictAt: (stage, at) => ask(rule.get(stage) as Condition, at) })
      histories[derivation.id] = spans
      if (wakeAt !== null) wakes.push(wakeAt)
    }
  }
  return { milestones, histories, wakeAt: wakes.length > 0 ? Math.min(...wakes) : null }
}

/** In which stage of each model somebody was; null is in none. */
export function stagesAt(histories: Record<string, Span[]>, models: readonly string[], at: number): Record<string, string | null> {
  return Object.fromEntries(models.flatMap((id) => (histories[id] ? [[id, findSpanAt(histories[id], at)?.stage ?? null] as const] : [])))
}
