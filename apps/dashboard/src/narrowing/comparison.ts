import { spanName } from '../period/period.ts'
import { addDays, daysBetween } from '../words/time.ts'
import { segmentName, segmentOf, together } from './segment.ts'

export interface Comparison {
  /** The value of the parameter `compare`. */
  change: string
  /** What is shown, and what it is compared with. */
  names: { own: string; other: string }
}

interface Shown {
  period: { from: string; to: string }
  /** As segments. */
  plan: string | null
  segment: string | null
}

/** What a page over time can be compared with by a word in the address; everything else there is a segment. */
export const comparisons = { previous: 'The period before', year: 'A year before', everybody: 'Everybody' } as const

/** @returns null where the address asks for none, or for one that is the same */
export function comparisonOf(word: string | null, { period, plan, segment }: Shown): Comparison | null {
  if (word === null) return null
  const { from, to } = period
  const own = spanName(from, to)
  if (word === 'previous' || word === 'year') {
    const back = word === 'year' ? 364 : daysBetween(from, to)
    const other = { from: addDays(from, -back), to: addDays(to, -back) }
    return { change: new URLSearchParams(other).toString(), names: { own, other: spanName(other.from, other.to) } }
  }
  if (word !== 'everybody' && !segmentOf(word)) return null
  const shown = together(plan, segment)
  // Another plan replaces the plan; anything else replaces the segment.
  const other = word === 'everybody' ? null : segmentOf(word)?.trait === 'plan' ? together(word, segmentOf(segment)?.trait === 'plan' ? null : segment) : together(plan, word)
  if (other === shown) return null
  return { change: new URLSearchParams({ segment: other ?? '' }).toString(), names: { own: segmentName(shown), other: segmentName(other) } }
}
