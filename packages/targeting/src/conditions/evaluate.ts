import type { Condition, Leaf, LeafKind } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import type { Truth, Verdict } from '../verdict.ts'
import type { Foresee } from './foresee.ts'
import type { Question } from './question.ts'

export type Questions = { [Kind in LeafKind]?: Question<Kind> }

/** `null` is never. */
const never = (instant: number) => (instant === Infinity ? null : instant)

/**
 * `decisive` is the one truth that settles the whole alone: false of `all`, true of `any`. Settled, it stays so until the
 * last of the parts that settle it may change; open, until the first of all parts may.
 */
function combine(condition: Condition, parts: Verdict[], decisive: boolean): Verdict {
  const settling = parts.filter((part) => part.truth === decisive)
  const truth: Truth = settling.length > 0 ? decisive : parts.some((part) => part.truth === null) ? null : !decisive
  const instants = (of: Verdict[]) => of.map((part) => part.changesAt ?? Infinity)
  const changesAt = settling.length > 0 ? Math.max(...instants(settling)) : Math.min(...instants(parts))
  return { condition, parts, truth, changesAt: never(changesAt) }
}

/**
 * Whether a rule holds as of `subject.now`, by Kleene's strong three-valued logic, and until when that is sure if nothing
 * happens. Of a single question `changesAt` is exact; of a combination it is never too late, but may be too early.
 * @param ask answers a single question: for whoever knows some answers already.
 */
export type Evaluate = (condition: Condition, subject: Subject, ask?: (leaf: Leaf, subject: Subject) => Verdict) => Verdict

/**
 * @param questions the kinds of condition that can be asked; any other is unknown.
 * @param foresee when time alone changes the answer to a question; without it nobody knows.
 */
export function evaluating(questions: Questions, compare: Compare, foresee?: Foresee): Evaluate {
  function evaluateLeaf(leaf: Leaf, subject: Subject): Verdict {
    // A manifest may be newer than the code that reads it: what cannot be asked is unknown, and nothing else suffers.
    const question = own(questions as Record<string, Question<LeafKind>>, leaf.kind)
    if (!question) return { condition: leaf, truth: null, changesAt: null, unknown: `the condition ${leaf.kind}` }
    const finding = question.ask(leaf, subject, compare)
    return { condition: leaf, changesAt: foresee?.(question, leaf, subject, compare, finding.truth) ?? null, ...finding }
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
        return { condition, parts: [part], truth: part.truth === null ? null : !part.truth, changesAt: part.changesAt }
      }
      default:
        return ask(condition, subject)
    }
  }
  return evaluate
}
