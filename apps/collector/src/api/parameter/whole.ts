import * as v from 'valibot'
import type { Parameter } from './parameter.ts'

/** A whole number of [min, max]; `standard` where it is left out. */
export function whole<Standard extends number | null>(description: string, { min, max, standard }: { min: number; max: number; standard: Standard }): Parameter<number | Standard> {
  return {
    description,
    schema: v.pipe(
      v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(min), v.maxValue(max))),
      v.transform((value) => value ?? standard),
    ),
    json: { type: 'integer', minimum: min, maximum: max, ...(standard !== null && { default: standard }) },
    allowed: `a whole number from ${min} to ${max}`,
  }
}
