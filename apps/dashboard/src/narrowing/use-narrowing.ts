import { useDashboard } from '../dashboard.ts'
import { type Comparison, comparisonOf } from './comparison.ts'

export interface Narrowing {
  /** For the question: who, and what else to ask. */
  query: { segment: string | null; compare: string | null }
  comparison: Comparison | null
}

/** Who the page is about and what it is compared with, by its address. */
export function useNarrowing(): Narrowing {
  const { place, period } = useDashboard()
  const segment = place.query.value.get('segment')
  const comparison = comparisonOf(place.query.value.get('compare'), { period: period.value, segment })
  return { query: { segment, compare: comparison?.change ?? null }, comparison }
}
