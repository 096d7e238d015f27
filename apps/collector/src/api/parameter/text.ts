import { limits } from '@milepost/contract'
import * as v from 'valibot'
import type { Parameter } from './parameter.ts'

/** Any short text; null where it is left out or empty. */
export function text(description: string): Parameter<string | null> {
  const maxLength = limits.idLength
  return {
    description,
    schema: v.pipe(
      v.optional(v.string(), ''),
      v.trim(),
      v.maxLength(maxLength),
      v.transform((value) => (value === '' ? null : value)),
    ),
    json: { type: 'string', maxLength },
    allowed: `a text of at most ${maxLength} characters`,
  }
}
