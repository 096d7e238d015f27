import type { Measure } from '@milepost/contract'
import type { ScoreType } from '@milepost/contract/vocabulary'
import type { Context } from '../measure/measure.ts'
import type { ValueCount } from './distribution.ts'
import { satisfaction } from './satisfaction.ts'

/** Answers. Fewer say more about these few than about their group, and may tell who they are. */
export const fewestAnswers = 5

export interface ScoreGroups<Key> {
  /** Of at least `fewestAnswers` each, in the order in which they were first met. */
  groups: { key: Key; score: Measure }[]
  /** What is counted and not shown. */
  hidden: { groups: number; answers: number }
}

/** One score for each group of answers; too small a group is counted, and never shown. */
export function scoreGroups<Key>(type: ScoreType, answers: readonly (ValueCount & { key: Key })[], context?: Context): ScoreGroups<Key> {
  const byKey = Map.groupBy(answers, ({ key }) => key)
  const all = [...byKey].map(([key, own]) => ({ key, score: satisfaction(type, own, context).score }))
  const small = all.filter(({ score }) => score.n < fewestAnswers)
  return {
    groups: all.filter(({ score }) => score.n >= fewestAnswers),
    hidden: { groups: small.length, answers: small.reduce((sum, { score }) => sum + score.n, 0) },
  }
}
