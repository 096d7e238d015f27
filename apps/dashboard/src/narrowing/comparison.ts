import { spanName } from '../period/period.ts'
import { addDays, daysBetween } from '../words/time.ts'
import { segmentName, segmentOf } from './segment.ts'

export interface Comparison {
  /** What to ask with `compare`. */
  change: string
  /** What is shown, and what it is compared with. */
  names: { own: string; other: string }
}

interface Shown {
  period: { from: string; to: string }
  segment: string | null
}

/** What a page over time can be compared with by a word in the address; everything else there is a segment. */
export const comparisons = { previous: 'The period before', year: 'A year before', everybody: 'Everybody' } as const

/** @returns null where the address asks for none, or for one that is the same */
export function comparisonOf(word: string | null, { period, segment }: Shown): Comparison | null {
  if (word === null) return null
  const { from, to } = period
  const own = spanName(from, to)
  if (word === 'previous' || word === 'year') {
    const back = word === 'year' ? 364 : daysBetween(from, to)
    const other = { from: addDays(from, -back), to: addDays(to, -back) }
    return { change: new URLSearchParams(other).toString(), names: { own, other: spanName(other.from, other.to) } }
  }
  const wanted = word === 'everybody' ? null : word
  if (wanted === segment || (wanted !== null && !segmentOf(wanted))) return null
  return { change: new URLSearchParams({ segment: wanted ?? '' }).toString(), names: { own: segmentName(segment), other: segmentName(wanted) } }
}
