import type { LeafOf, ScoreFact } from '@milepost/contract'
import type { Subject } from '../moment.ts'
import { ascending, factsOf, type Question, unknown, windowMs } from './question.ts'

function scoresOf(leaf: LeafOf<'score'>, subject: Subject): ScoreFact[] {
  const scores = factsOf(subject)?.scores ?? []
  return scores.filter(({ type, survey }) => type === leaf.type && (leaf.survey === undefined || survey === leaf.survey))
}

export const score: Question<'score'> = {
  ask(leaf, subject) {
    const { from = -Infinity, to = Infinity, withinDays = Infinity } = leaf
    const latest = scoresOf(leaf, subject).findLast(({ at }) => at <= subject.now)
    if (!latest) return unknown(`a ${leaf.type} score`)
    const { value, at } = latest
    return { truth: value >= from && value <= to && at > subject.now - windowMs(withinDays), found: { value, at } }
  },
  turns(leaf, subject) {
    const age = windowMs(leaf.withinDays ?? Infinity)
    return ascending(scoresOf(leaf, subject).flatMap(({ at }) => [at, at + age]))
  },
}
