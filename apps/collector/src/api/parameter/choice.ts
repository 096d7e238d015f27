import * as v from 'valibot'
import type { Parameter } from './parameter.ts'

/** One of a closed list; `standard` where it is left out. */
export function choice<const Of extends string, Standard extends Of | null>(
  description: string,
  of: readonly Of[],
  standard: Standard,
): Parameter<Of | Standard> {
  return {
    description,
    schema: v.pipe(
      v.optional(v.picklist(of)),
      v.transform((value) => value ?? standard),
    ),
    json: { type: 'string', enum: [...of], ...(standard !== null && { default: standard }) },
    allowed: `one of ${of.join(', ')}`,
  }
}
