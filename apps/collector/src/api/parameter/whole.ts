import * as v from 'valibot'
import type { Parameter } from './parameter.ts'

/** A whole number of [min, max]. */
export function whole(description: string, { min, max, standard }: { min: number; max: number; standard: number }): Parameter<number> {
  return {
    description,
    schema: v.pipe(
      v.optional(v.string(), String(standard)),
      v.regex(/^\d{1,9}$/),
      v.transform(Number),
      v.minValue(min),
      v.maxValue(max),
    ),
    json: { type: 'integer', minimum: min, maximum: max, default: standard },
    allowed: `a whole number from ${min} to ${max}`,
  }
}
