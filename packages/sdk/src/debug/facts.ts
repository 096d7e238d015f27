import type { ExperienceProgress, Facts, Scalar } from '@milepost/contract'
import { describeStream } from '@milepost/targeting/describe'

/** What is known of a person or an account, as lists to read; every instant in milliseconds since 1970. */
export interface FactsReport {
  firstAt: number | null
  lastAt: number | null
  traits: { name: string; value: Scalar; at: number }[]
  milestones: { id: string; at: number }[]
  stages: { model: string; stage: string | null }[]
  /** The events that published rules read, in words, with how often and when last they happened. */
  events: { name: string; count: number; lastAt: number }[]
  activeDays: number
  scores: Facts['scores']
  progress: { experience: string; progress: ExperienceProgress }[]
}

export function reportFacts(facts: Facts): FactsReport {
  const { firstAt, lastAt, scores } = facts
  return {
    firstAt,
    lastAt,
    traits: entriesOf(facts.traits).flatMap(([name, changes]) => {
      const latest = changes.at(-1)
      return latest ? [{ name, ...latest }] : []
    }),
    milestones: entriesOf(facts.milestones).map(([id, at]) => ({ id, at })),
    stages: entriesOf(facts.stages).map(([model, stage]) => ({ model, stage })),
    events: entriesOf(facts.streams).map(([key, times]) => ({ name: describeStream(key), count: times.length, lastAt: times.at(-1) ?? 0 })),
    activeDays: Object.keys(facts.activeDays).length,
    scores: scores.toReversed(),
    progress: entriesOf(facts.progress).map(([experience, progress]) => ({ experience, progress })),
  }
}

function entriesOf<Value>(record: Record<string, Value> | undefined): [string, Value][] {
  return Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
}
