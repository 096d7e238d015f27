import * as v from 'valibot'
import { Text } from '../scalar.ts'
import { units } from '../milestone.ts'

/** Milliseconds since 1970: every message received up to here is in the answer. */
export const AsOf = v.number()

/** A calendar day of the project's time zone, `2026-11-22`. */
export const Day = v.string()

/** Half-open: from the start of `from` to the start of `to`. */
export const Period = v.object({ from: Day, to: Day, timeZone: v.string() })
export type Period = v.InferOutput<typeof Period>

export const StageRef = v.object({
  id: v.string(),
  name: Text,
  signal: v.nullable(v.string()),
  category: v.nullable(v.string()),
  metrics: v.array(v.string()),
})
export type StageRef = v.InferOutput<typeof StageRef>

export const ModelRef = v.object({
  id: v.string(),
  name: v.string(),
  source: v.nullable(v.string()),
  unit: v.picklist(units),
  stages: v.array(StageRef),
})
export type ModelRef = v.InferOutput<typeof ModelRef>

export const SubjectRef = v.object({ id: v.string(), name: v.string() })
export type SubjectRef = v.InferOutput<typeof SubjectRef>

/** A list a page at a time: ask again with `cursor=next` while `next` is not null. */
export function pageOf<Item extends v.GenericSchema>(item: Item) {
  return v.object({ asOf: AsOf, items: v.array(item), next: v.nullable(v.string()) })
}

/** Every error answer: who speaks, what was got, what to do. */
export const Problem = v.object({ error: v.string(), message: v.string(), remedy: v.optional(v.string()), at: v.optional(v.string()) })
export type Problem = v.InferOutput<typeof Problem>
