import * as v from 'valibot'
import { Text } from '../scalar.ts'
import { Measure } from '../measure.ts'
import { units } from '../milestone.ts'
import { AsOf, Day, Period } from './parts.ts'

export const CurveStep = v.object({
  days: v.number(),
  atRisk: v.number(),
  events: v.number(),
  /** Share activated by then (1 - S), with its log-log interval. */
  activated: v.number(),
  lo: v.nullable(v.number()),
  hi: v.nullable(v.number()),
})
export type CurveStep = v.InferOutput<typeof CurveStep>

export const FunnelStep = v.object({
  id: v.string(),
  name: v.string(),
  count: v.number(),
  /** Of those who entered the funnel. */
  ofFirst: Measure,
  /** Of those who reached the step before. */
  ofPrevious: Measure,
})
export type FunnelStep = v.InferOutput<typeof FunnelStep>

export const ActivationAnswer = v.object({
  asOf: AsOf,
  period: Period,
  /** `null` while no milestone is marked as activation; everything else is then empty. */
  milestone: v.nullable(v.object({ id: v.string(), name: v.string(), unit: v.picklist(units) })),
  /** Who is counted: as the milestone says, or the accounts of the people who reach it. */
  unit: v.picklist(units),
  /** How many members of an account have to reach the milestone; null where people are counted, or where the milestone is one of accounts. */
  members: v.nullable(v.number()),
  /** Since when the milestone has the rule of today, by which all history is counted; null where it never had another. */
  changedAt: v.nullable(v.number()),
  /** What the clock of each unit starts with, in words. */
  start: v.string(),
  windowDays: v.number(),
  /** Activated within the window, of those whose window has fully elapsed. */
  rate: Measure,
  /** Those whose window is still open, reported apart. */
  tooYoung: v.number(),
  activated: v.number(),
  trend: v.array(v.object({ from: Day, to: Day, rate: Measure, started: v.number(), tooYoung: v.number() })),
  curve: v.object({
    /** Aalen-Johansen where somebody left for good before activating, Kaplan-Meier otherwise. */
    method: v.picklist(['kaplanMeier', 'aalenJohansen']),
    /** Those who left before activating. */
    left: v.number(),
    n: v.number(),
    events: v.number(),
    steps: v.array(CurveStep),
    p25Days: v.nullable(v.number()),
    medianDays: v.nullable(v.number()),
    p75Days: v.nullable(v.number()),
    /** For "> last observation" where a quantile was never reached. */
    lastObservationDays: v.nullable(v.number()),
  }),
  /** From the start through the project's milestones in their order to activation. */
  funnel: v.array(FunnelStep),
  tasks: v.array(
    v.object({ experience: v.string(), task: v.string(), title: Text, done: v.number(), share: Measure }),
  ),
})
export type ActivationAnswer = v.InferOutput<typeof ActivationAnswer>
