import type { Experience } from '@milepost/contract'
import type { Budgets } from './arbiter/budgets.ts'
import { type Explanation, explainBy } from './arbiter/explain.ts'
import { wholeHolds } from './arbiter/questions/whole-holds.ts'
import { comparing } from './comparison/compare.ts'
import { wholeTests } from './comparison/whole-tests.ts'
import { evaluating } from './conditions/evaluate.ts'
import { wholeQuestions } from './conditions/whole-questions.ts'
import { observe } from './facts/observe.ts'
import type { Moment } from './moment.ts'
import { ordersOf } from './orders.ts'
import type { Repertoire } from './repertoire.ts'
import { type Targeting, targetingBy } from './targeting.ts'

const compare = comparing(wholeTests)
const repertoire: Repertoire = { compare, evaluate: evaluating(wholeQuestions, compare), holds: wholeHolds, ordersOf, observe }

/** Everything that can be asked: what the collector asks with, and browsers whose content needs it. */
export const whole: Targeting = targetingBy(repertoire)
export const { evaluate, decide, tasksOf, stepOf, matches } = whole

/** What `decide` says of one id; undefined where nothing of that id is published. */
export function explain(id: string, experiences: readonly Experience[], moment: Moment, budgets?: Budgets): Explanation | undefined {
  return explainBy(repertoire, id, experiences, moment, budgets)
}
