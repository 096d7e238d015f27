import type { Measure } from '@milepost/contract'
import { newcombe } from '../intervals/newcombe.ts'
import { countOf, partOf } from '../measure/count.ts'
import { type Context, measure } from '../measure/measure.ts'
import { percent, share } from '../measure/share.ts'

export interface Arm {
  /** People or accounts of this arm whose window is over. */
  n: number
  /** Of those, the ones that reached the milestone in the window. */
  reached: number
}

/** `none`: the interval includes zero, and nothing may be called a lift. */
export type LiftVerdict = 'lift' | 'drop' | 'none'

export interface Lift {
  /** Rate of the treated less that of the holdout, in percentage points, with its Newcombe interval; n is that of both. */
  difference: Measure
  treated: Measure
  holdout: Measure
  verdict: LiftVerdict
}

/** What an experience changed, measured against those who by a sticky draw never see it. */
export function lift(arms: { treated: Arm; holdout: Arm }, context?: Context): Lift {
  const treated = share(arms.treated.reached, arms.treated.n, context)
  const holdout = share(arms.holdout.reached, arms.holdout.n, context)
  const interval = percent(newcombe(proportionOf(arms.treated), proportionOf(arms.holdout)))
  const value = treated.value === null || holdout.value === null ? null : treated.value - holdout.value
  const verdict = interval === null || (interval.lo <= 0 && interval.hi >= 0) ? 'none' : interval.lo > 0 ? 'lift' : 'drop'
  return { difference: measure({ value, n: treated.n + holdout.n, interval, method: 'newcombe' }, context), treated, holdout, verdict }
}

function proportionOf({ n, reached }: Arm) {
  return { successes: partOf(reached, n), n: countOf(n) }
}
