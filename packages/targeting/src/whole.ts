import { interruptionsOf } from './arbiter/interruptions.ts'
import { wholeHolds } from './arbiter/questions/whole-holds.ts'
import { inOrder } from './arbiter/questions/question.ts'
import { comparing } from './comparison/compare.ts'
import { wholeTests } from './comparison/whole-tests.ts'
import { coursing } from './conditions/course.ts'
import { type Evaluate, evaluating } from './conditions/evaluate.ts'
import { wholeQuestions } from './conditions/whole-questions.ts'
import { observe } from './facts/observe.ts'
import { ordersOf } from './orders.ts'
import type { Repertoire } from './repertoire.ts'
import { type Targeting, targetingBy } from './targeting.ts'

const compare = comparing(wholeTests)
export const evaluate: Evaluate = evaluating(wholeQuestions, compare)
export const courseOf = coursing(wholeQuestions, compare)
export const wholeRepertoire: Repertoire = { compare, evaluate, holds: inOrder(wholeHolds), ordersOf, interruptionsOf, observe }

/** Everything that can be asked: what the collector asks with, and browsers whose content needs it. */
export const whole: Targeting = targetingBy(wholeRepertoire)
export const { decide, tasksOf, matches } = whole

