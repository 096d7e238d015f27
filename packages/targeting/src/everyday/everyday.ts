import type { PublishedExperience } from '@milepost/contract'
import { everydayHolds } from '../arbiter/questions/everyday-holds.ts'
import { inOrder } from '../arbiter/questions/question.ts'
import { comparing, everydayTests } from '../comparison/compare.ts'
import { everydayQuestions } from '../conditions/everyday-questions.ts'
import { judging } from '../conditions/judge.ts'
import { overlay } from '../facts/overlay.ts'
import type { Repertoire } from '../repertoire.ts'
import { type Targeting, targetingBy } from '../targeting.ts'

const compare = comparing(everydayTests)

export const everydayRepertoire: Repertoire = {
  compare,
  evaluate: judging(everydayQuestions, compare),
  holds: inOrder(everydayHolds),
  // Publishing has filled in every default.
  ordersOf: (experience) => experience as PublishedExperience,
  observe: (facts, observations, reading) => overlay(compare, facts, observations, reading),
}

/**
 * What most published content needs, of which its manifest says so (`reads.isEveryday`): less than half of the whole in bytes. It decides for who has no
 * history (`hasHistory`), and `limited` for everybody.
 */
export const everyday: Targeting = targetingBy(everydayRepertoire)
