import type { Measure } from '@milepost/contract'
import { adjustedWald, type Trinomial } from '../intervals/adjusted-wald.ts'
import { countOf } from '../measure/count.ts'
import { type Context, measure } from '../measure/measure.ts'
import { percent } from '../measure/share.ts'
import { bandCounts, type Distribution } from './distribution.ts'

/**
 * Net Promoter Score in points, -100 to 100: `100 (promoters - detractors) / n` (F. F. Reichheld, Harvard Business Review,
 * December 2003). The score is raw, the interval is the adjusted Wald one (Rocks 2016): with few answers it may lie beside it.
 */
export function nps(answers: Trinomial, context?: Context): Measure {
  const counts = countsOf(answers)
  const n = counts.promoters + counts.passives + counts.detractors
  const value = n === 0 ? null : (100 * (counts.promoters - counts.detractors)) / n
  return measure({ value, n, interval: percent(adjustedWald(counts)), method: 'adjustedWald' }, context)
}

export function npsOf(distribution: Distribution): Trinomial {
  const { high, middle, low } = bandCounts('nps', distribution)
  return { promoters: high, passives: middle, detractors: low }
}

export function countsOf({ promoters, passives, detractors }: Trinomial): Trinomial {
  return { promoters: countOf(promoters), passives: countOf(passives), detractors: countOf(detractors) }
}
