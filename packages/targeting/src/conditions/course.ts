import type { Leaf, LeafKind } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import type { Truth, Verdict } from '../verdict.ts'
import { questionIn, type Questions } from './judge.ts'
import type { Turns } from './question.ts'
import { wholeTurns } from './turns/whole-turns.ts'

/** The verdict on one question at an instant, if nothing more happens. @param now not before the instant that the course begins at */
export type Course = (now: number) => Verdict

interface Stay {
  from: number
  verdict: Verdict
}

/**
 * The answers to one question over time, from `subject.now` on. For callers that ask at many instants: each turn is looked at once, and
 * only when it is reached, where `evaluate` would go through all turns at every call.
 */
export function coursing(questions: Questions, compare: Compare): (leaf: Leaf, subject: Subject) => Course {
  return (leaf, subject) => {
    const question = questionIn(questions, leaf)
    const truthAt = (now: number): Truth => question?.(leaf, { ...subject, now }, compare) ?? null
    const turns = own(wholeTurns as Record<string, Turns<LeafKind>>, leaf.kind)?.(leaf, subject)[Symbol.iterator]()
    /** The verdicts found so far, ascending. `open` is the one behind them, whose end is not known yet. */
    const stays: Stay[] = []
    let open: { from: number; truth: Truth } | undefined = { from: subject.now, truth: truthAt(subject.now) }

    function close({ from, truth }: { from: number; truth: Truth }) {
      for (let turn = turns?.next(); turn && !turn.done; turn = turns?.next()) {
        const at = turn.value
        if (at <= from || at === Infinity) continue
        const then = truthAt(at)
        if (then === truth) continue
        stays.push({ from, verdict: { condition: leaf, truth, changesAt: at } })
        return { from: at, truth: then }
      }
      stays.push({ from, verdict: { condition: leaf, truth, changesAt: null } })
      return undefined
    }

    return (now) => {
      while (open && open.from <= now) open = close(open)
      let place = stays.length - 1
      while (place > 0 && (stays[place] as Stay).from > now) place--
      return (stays[place] as Stay).verdict
    }
  }
}
