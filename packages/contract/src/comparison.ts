import * as v from 'valibot'
import { Scalar } from './scalar.ts'
import { comparators } from './vocabulary/comparator.ts'

const Operand = v.union([Scalar, v.array(Scalar)])

export const Comparison = v.strictObject({
  op: v.picklist(comparators),
  value: v.optional(Operand),
})
export type Comparison = v.InferOutput<typeof Comparison>

/** What an event's properties must be: a plain value means `equals`. All of them must hold. */
export const Where = v.record(v.string(), v.union([Scalar, Comparison]))
export type Where = v.InferOutput<typeof Where>
