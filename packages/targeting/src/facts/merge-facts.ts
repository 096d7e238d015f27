import type { EventSummary, Facts } from '@milepost/contract'
import { limits } from '@milepost/contract/vocabulary'
import { joinRecords } from '../record.ts'
import { mergeProgress } from './progress.ts'
import { joinScores } from './score-history.ts'
import { joinStreams } from './stream.ts'
import { joinTraitHistories } from './trait-history.ts'

export type Span = readonly [firstAt: number, lastAt: number]

function joinSummaries(a: EventSummary, b: EventSummary): EventSummary {
  return { count: a.count + b.count, firstAt: Math.min(a.firstAt, b.firstAt), lastAt: Math.max(a.lastAt, b.lastAt) }
}

function joinSpans(a: Span, b: Span): Span {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])]
}

function pick(choose: (a: number, b: number) => number, a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : choose(a, b)
}

/**
 * Joins documents of disjoint observations into the document of all of them: commutative, associative, `emptyFacts` is
 * neutral. Neither argument changes; equal parts are shared. Milestones and stages are derived, not observed: of a milestone the earliest
 * instant stays, and where both have a stage, that of `b`.
 */
export function mergeFacts(a: Facts, b: Facts): Facts {
  const merged: Facts = {
    firstAt: pick(Math.min, a.firstAt, b.firstAt),
    lastAt: pick(Math.max, a.lastAt, b.lastAt),
    events: joinRecords(a.events, b.events, joinSummaries, limits.eventNames),
    streams: joinRecords(a.streams, b.streams, joinStreams, Infinity),
    activeDays: joinRecords(
      a.activeDays,
      b.activeDays,
      joinSpans,
      limits.activeDays,
      (x, y) => Number(y) - Number(x),
    ),
    traits: joinRecords(a.traits, b.traits, joinTraitHistories, limits.traitNames),
    scores: joinScores(a.scores, b.scores),
    progress: mergeProgress(a.progress, b.progress),
  }
  const milestones = a.milestones ?? b.milestones
  if (milestones) merged.milestones = joinRecords(milestones, b.milestones ?? {}, Math.min, Infinity)
  const stages = a.stages ?? b.stages
  if (stages) merged.stages = { ...stages, ...b.stages }
  return merged
}
