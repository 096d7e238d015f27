import * as v from 'valibot'
import { Where } from '../comparison.ts'
import { Condition } from '../condition/condition.ts'
import { IsoTime, Slug } from '../scalar.ts'

/**
 * When an experience asks to be shown. `ready`: as soon as the audience holds. `event`: after an event of this session.
 * `manual`: only by `milepost.start(id)`. The delay is counted from then, and the audience is asked again after it.
 */
export const Trigger = v.variant('on', [
  v.strictObject({ on: v.literal('ready'), delayMs: v.optional(v.pipe(v.number(), v.minValue(0))) }),
  v.strictObject({
    on: v.literal('event'),
    event: v.string(),
    where: v.optional(Where),
    delayMs: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
  v.strictObject({ on: v.literal('manual') }),
])
export type Trigger = v.InferInput<typeof Trigger>

/**
 * How often one person may see it. Only an exposure uses it up. `untilDone` stops at completion or dismissal; `always` never
 * stops, and is for what stands by until it is wanted.
 */
export const Frequency = v.variant('kind', [
  v.strictObject({ kind: v.literal('once') }),
  v.strictObject({ kind: v.literal('untilDone') }),
  v.strictObject({ kind: v.literal('always') }),
  v.strictObject({ kind: v.literal('atMost'), times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)) }),
  v.strictObject({ kind: v.literal('everyDays'), days: v.pipe(v.number(), v.gtValue(0)) }),
])
export type Frequency = v.InferInput<typeof Frequency>

/** What every experience has. */
export const experienceBase = {
  id: Slug,
  /** For the team, never shown to the end user. */
  name: v.string(),
  /** Default: everybody. */
  audience: v.optional(Condition),
  /** Default: `{ on: 'ready' }`. */
  trigger: v.optional(Trigger),
  /** Default: see `defaultFrequency`. */
  frequency: v.optional(Frequency),
  /** 0 to 100, default 50; the higher goes first. */
  priority: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** Shown from (inclusive) to (exclusive). */
  schedule: v.optional(v.strictObject({ from: v.optional(IsoTime), to: v.optional(IsoTime) })),
  /** Percent of the audience that never sees it, sticky, to measure lift. */
  holdout: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(90))),
  /** The milestone it is meant to move; lift is measured on it. */
  goal: v.optional(Slug),
}
