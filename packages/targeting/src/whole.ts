import { type Explain, explainBy } from './arbiter/explain.ts'
import { wholeHolds } from './arbiter/questions/whole-holds.ts'
import { comparing } from './comparison/compare.ts'
import { wholeTests } from './comparison/whole-tests.ts'
import { evaluating } from './conditions/evaluate.ts'
import { foresee } from './conditions/foresee.ts'
import { wholeQuestions } from './conditions/whole-questions.ts'
import { observe } from './facts/observe.ts'
import { ordersOf } from './orders.ts'
import type { Repertoire } from './repertoire.ts'
import { type Targeting, targetingBy } from './targeting.ts'

const compare = comparing(wholeTests)
const repertoire: Repertoire = { compare, evaluate: evaluating(wholeQuestions, compare, foresee), holds: wholeHolds, ordersOf, observe }

/** Everything that can be asked: what the collector asks with, and browsers whose content needs it. */
export const whole: Targeting = targetingBy(repertoire)
export const { evaluate, decide, tasksOf, matches } = whole

export const explain: Explain = (id, experiences, moment, budgets) => explainBy(repertoire, id, experiences, moment, budgets)

