import { interruptionsOf } from './arbiter/interruptions.ts'
import { limitedHolds } from './arbiter/questions/limited-holds.ts'
import { inOrder } from './arbiter/questions/question.ts'
import { everydayRepertoire } from './everyday/everyday.ts'
import { type Targeting, targetingBy } from './targeting.ts'

/** The everyday repertoire and the limits, for people to whom something was shown before. */
export const limited: Targeting = targetingBy({ ...everydayRepertoire, holds: inOrder(limitedHolds), interruptionsOf })
