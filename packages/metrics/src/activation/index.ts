export { type ActivationRate, activationRate, type ActivationWindow } from './activation-rate.ts'
export { type Activity, type CohortCount, cohortCountsOf, cohortDifferenceOf, cohortSumOf, type CohortUnit, cohortUnits } from './cohort-count.ts'
export type { FunnelEvent } from './attempt.ts'
export { type Funnel, funnel, type FunnelCount, type FunnelOrder, funnelOrders, type FunnelQuestion } from './funnel.ts'
export {
  type Retention,
  retention,
  type RetentionCohort,
  type RetentionKind,
  retentionKinds,
  retentionOf,
  type RetentionQuestion,
  type RetentionSubject,
} from './retention.ts'
export type { Start } from './start.ts'
export { type ActivationCurve, timeToActivate } from './time-to-activate.ts'
