import type { Measure } from '@milepost/contract'
import type { Context } from '../measure/measure.ts'
import { share } from '../measure/share.ts'

/** Of those a survey was shown to, the share that answered, in percent, with a Wilson interval. */
export function responseRate(counts: { shown: number; answered: number }, context?: Context): Measure {
  return share(counts.answered, counts.shown, context)
}
