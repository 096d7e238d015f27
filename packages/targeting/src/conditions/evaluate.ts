import type { Condition, Leaf } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import type { Subject } from '../moment.ts'
import type { Truth, Verdict } from '../verdict.ts'
import { foresee } from './foresee.ts'
import { negated, questionIn, type Questions } from './judge.ts'

/** `null` is never. */
const never = (instant: number) => (instant === Infinity ? null : instant)

/** Kleene's strong three-valued logic. `decisive` is the one truth that settles the whole alone: false of `all`, true of `any`. */
function combined(truths: readonly Truth[], decisive: boolean): Truth {
  return truths.includes(decisive) ? decisive : truths.includes(null) ? null : !decisive
}

/**
 * While some parts settle the whole, it stays as it is until the last of these may change. While none does, it may change as soon as the
 * first of all parts may.
 */
function combine(condition: Condition, parts: Verdict[], decisive: boolean): Verdict {
  const truth = combined(parts.map((part) => part.truth), decisive)
  let [first, last] = [Infinity, -Infinity]
  for (const part of parts) {
    const changesAt = part.changesAt ?? Infinity
    first = Math.min(first, changesAt)
    if (part.truth === decisive) last = Math.max(last, changesAt)
  }
  return { condition, parts, truth, changesAt: never(truth === decisive ? last : first) }
}

/**
 * Whether a rule holds as of `subject.now`, by Kleene's strong three-valued logic, and until when that is sure if nothing
 * happens. Of a single question `changesAt` is exact; of a combination it is never too late, but may be too early.
 * @param ask how a single question is answered, for callers that know some answers already
 */
export type Evaluate = (condition: Condition, subject: Subject, ask?: (leaf: Leaf, subject: Subject) => Verdict) => Verdict

/** @param questions the kinds of condition that can be asked; any other is unknown. */
export function evaluating(questions: Questions, compare: Compare): Evaluate {
  function evaluateLeaf(leaf: Leaf, subject: Subject): Verdict {
    const question = questionIn(questions, leaf)
    if (!question) return { condition: leaf, truth: null, changesAt: null }
    const truth = question(leaf, subject, compare)
    return { condition: leaf, truth, changesAt: foresee(question, leaf, subject, compare, truth) }
  }

  const evaluate: Evaluate = (condition, subject, ask = evaluateLeaf) => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return combine(
          condition,
          condition.of.map((part) => evaluate(part, subject, ask)),
          condition.kind === 'any',
        )
      case 'not': {
        const part = evaluate(condition.of, subject, ask)
        return { condition, parts: [part], truth: negated(part.truth), changesAt: part.changesAt }
      }
      default:
        return ask(condition, subject)
    }
  }
  return evaluate
}
