import type { Condition, Leaf, LeafKind } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import type { Truth, Verdict } from '../verdict.ts'
import type { Question } from './question.ts'

/** The kinds of condition that can be asked. A manifest may be newer than the code that reads it: any other is unknown. */
export type Questions = { [Kind in LeafKind]?: Question<Kind> }

export function negated(truth: Truth): Truth {
  return truth === null ? null : !truth
}

export function questionIn(questions: Questions, { kind }: Leaf): Question<LeafKind> | undefined {
  return own(questions as Record<string, Question<LeafKind>>, kind)
}

/**
 * Whether a rule holds as of `subject.now`: the truth that `evaluating` gives, without its parts and without `changesAt`, at a fraction of
 * the code and time.
 */
export function judging(questions: Questions, compare: Compare): (condition: Condition, subject: Subject) => Verdict {
  const truthOf = (condition: Condition, subject: Subject): Truth => {
    if (condition.kind === 'not') return negated(truthOf(condition.of, subject))
    if (condition.kind !== 'all' && condition.kind !== 'any') return questionIn(questions, condition)?.(condition, subject, compare) ?? null
    const decisive = condition.kind === 'any'
    let found: Truth = !decisive
    for (const part of condition.of) {
      const truth = truthOf(part, subject)
      // The rest need not be asked; authors tend to put first what decides most, such as an address.
      if (truth === decisive) return truth
      if (truth === null) found = truth
    }
    return found
  }
  return (condition, subject) => ({ condition, truth: truthOf(condition, subject), changesAt: null })
}
