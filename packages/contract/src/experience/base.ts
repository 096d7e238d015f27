import * as v from 'valibot'
import { Where } from '../comparison.ts'
import { Condition } from '../condition/condition.ts'
import { IsoTime, Slug } from '../scalar.ts'

const delayMs = v.optional(v.pipe(v.number(), v.minValue(0)))
/** An event that calls a trigger off. */
export const Cancelling = v.strictObject({ on: v.literal('event'), event: v.string(), where: v.optional(Where) })
/**
 * Events that cancel it between its trigger and the end of its delay: whoever has placed the order need not be asked why not. After that
 * an event trigger may fire again; other triggers fire again in the next visit only.
 */
const unless = v.optional(v.pipe(v.array(Cancelling), v.minLength(1), v.maxLength(10)))

/**
 * When an experience asks to be shown. `ready`: as soon as the audience holds. `event`: after an event of this session.
 * `exit`: the pointer left through the top of the window, as to close the tab or to type another address; there is none where there
 * is no pointer. `scroll`: the person scrolled so far down this page. `dwell`: this page was before a visible window for so
 * long. `manual`: only by `milepost.start(id)`. A delay counts from the trigger on, across pages and reloads of the visit, and the audience is
 * checked again at its end.
 */
export const Trigger = v.variant('on', [
  v.strictObject({ on: v.literal('ready'), delayMs, unless }),
  v.strictObject({ on: v.literal('event'), event: v.string(), where: v.optional(Where), delayMs, unless }),
  v.strictObject({ on: v.literal('exit'), unless }),
  v.strictObject({
    on: v.literal('scroll'),
    /** How much of the page's height was above the lower edge of the window, 1 to 100. */
    percent: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
    delayMs,
    unless,
  }),
  v.strictObject({
    on: v.literal('dwell'),
    /** Milliseconds, up to an hour. */
    visibleMs: v.pipe(v.number(), v.minValue(1), v.maxValue(3_600_000)),
    unless,
  }),
  v.strictObject({ on: v.literal('manual') }),
])
export type Trigger = v.InferInput<typeof Trigger>
export type Cancelling = v.InferInput<typeof Cancelling>

/**
 * How often one person may see it. Only exposures count. `untilDone` stops at completion or dismissal; `always` never stops, and is for
 * things that stand by until somebody wants them.
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
