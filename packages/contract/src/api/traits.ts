import * as v from 'valibot'
import { units } from '../milestone.ts'
import { AsOf } from './parts.ts'

export const TraitsAnswer = v.object({
  asOf: AsOf,
  /** `segment=of.trait:value` asks for those who have the value. The commonest value first. */
  items: v.array(v.object({ of: v.picklist(units), trait: v.string(), values: v.array(v.string()) })),
})
export type TraitsAnswer = v.InferOutput<typeof TraitsAnswer>
