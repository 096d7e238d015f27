import { useDashboard } from '../dashboard.ts'
import { type Comparison, comparisonOf } from './comparison.ts'
import { onPlan, together } from './segment.ts'

export interface Narrowing {
  /** Parameters of the question: whom it is about, and what to compare with. */
  query: { segment: string | null; compare: string | null }
  comparison: Comparison | null
}

/** Who the page is about (a plan, a segment, or both) and what it is compared with, by its address. */
export function useNarrowing(): Narrowing {
  const { place, period } = useDashboard()
  const [plan, segment] = [onPlan(place.query.value.get('plan')), place.query.value.get('segment')]
  const comparison = comparisonOf(place.query.value.get('compare'), { period: period.value, plan, segment })
  return { query: { segment: together(plan, segment), compare: comparison?.change ?? null }, comparison }
}
