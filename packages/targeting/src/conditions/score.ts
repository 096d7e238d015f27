import type { LeafOf, ScoreFact } from '@milepost/contract'
import type { Subject } from '../moment.ts'
import { ascending } from './ascending.ts'
import { factsOf, type Question, type Turns, windowMs } from './question.ts'

function scoresOf(leaf: LeafOf<'score'>, subject: Subject): ScoreFact[] {
  const scores = factsOf(subject)?.scores ?? []
  return scores.filter(({ type, survey }) => type === leaf.type && (leaf.survey === undefined || survey === leaf.survey))
}

export function latestScore(leaf: LeafOf<'score'>, subject: Subject): ScoreFact | undefined {
  return scoresOf(leaf, subject).findLast(({ at }) => at <= subject.now)
}

export const score: Question<'score'> = (leaf, subject) => {
  const { from = -Infinity, to = Infinity, withinDays = Infinity } = leaf
  const latest = latestScore(leaf, subject)
  return latest ? latest.value >= from && latest.value <= to && latest.at > subject.now - windowMs(withinDays) : null
}

export const scoreTurns: Turns<'score'> = (leaf, subject) => {
  const age = windowMs(leaf.withinDays ?? Infinity)
  return ascending(scoresOf(leaf, subject).flatMap(({ at }) => [at, at + age]))
}
