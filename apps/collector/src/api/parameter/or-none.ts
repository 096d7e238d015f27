import { limits } from '@milepost/contract'
import * as v from 'valibot'
import type { Parameter } from './parameter.ts'

/** Cannot be an id of ours. */
const none = '-'

/** An id, '' where `-` is asked for; null where it is left out. @param description without its full stop */
export function orNone(description: string): Parameter<string | null> {
  return {
    description: `${description}; ${none} for none.`,
    schema: v.pipe(
      v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(limits.idLength))),
      v.transform((value) => (value === none ? '' : (value ?? null))),
    ),
    json: { type: 'string', minLength: 1, maxLength: limits.idLength },
    allowed: `an id, or ${none} for none`,
  }
}
