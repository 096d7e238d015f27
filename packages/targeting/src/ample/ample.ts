import type { PublishedExperience } from '@milepost/contract'
import { interruptionsOf } from '../arbiter/interruptions.ts'
import { wholeHolds } from '../arbiter/questions/whole-holds.ts'
import { inOrder } from '../arbiter/questions/question.ts'
import { comparing } from '../comparison/compare.ts'
import { wholeTests } from '../comparison/whole-tests.ts'
import { judging } from '../conditions/judge.ts'
import { overlay } from '../facts/overlay.ts'
import type { Repertoire } from '../repertoire.ts'
import { type Targeting, targetingBy } from '../targeting.ts'
import { ampleQuestions } from './ample-questions.ts'

const compare = comparing(wholeTests)

const repertoire: Repertoire = {
  compare,
  evaluate: judging(ampleQuestions, compare),
  holds: inOrder(wholeHolds),
  interruptionsOf,
  // Publishing has filled in every default.
  ordersOf: (experience) => experience as PublishedExperience,
  observe: (facts, observations, reading) => overlay(compare, facts, observations, reading),
}

/**
 * What lies between `everyday` and `whole`, for manifests that say it is enough (`reads.isAmple`): every comparator, trigger and reason to
 * hold, but no questions about histories and no foresight of when an answer turns.
 */
export const ample: Targeting = targetingBy(repertoire)
