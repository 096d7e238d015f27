import type { Leaf, LeafKind } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import type { Subject } from '../moment.ts'
import { own } from '../record.ts'
import type { Truth, Verdict } from '../verdict.ts'
import { questionIn, type Questions } from './judge.ts'
import type { Turns } from './question.ts'
import { wholeTurns } from './turns/whole-turns.ts'

/** What a single question answers as of an instant that is not before the course's first, if nothing more happens. */
export type Course = (now: number) => Verdict

interface Stay {
  from: number
  verdict: Verdict
}

/**
 * The answers to one question over time, from `subject.now` on. Whoever asks again and again has each turn looked at once, and none before it is
 * asked for, where `evaluate` would look through all of them each time.
 */
export function coursing(questions: Questions, compare: Compare): (leaf: Leaf, subject: Subject) => Course {
  return (leaf, subject) => {
    const question = questionIn(questions, leaf)
    const truthAt = (now: number): Truth => question?.(leaf, { ...subject, now }, compare) ?? null
    const turns = own(wholeTurns as Record<string, Turns<LeafKind>>, leaf.kind)?.(leaf, subject)[Symbol.iterator]()
    /** Ascending. Of the last it is not known yet until when it stands. */
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
