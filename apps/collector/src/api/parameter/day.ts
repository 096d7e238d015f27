import { parseDay } from '@milepost/metrics'
import * as v from 'valibot'
import type { Parameter } from './parameter.ts'

/** A calendar day as days since 1970-01-01; null where it is left out. */
export function day(description: string): Parameter<number | null> {
  return {
    description,
    schema: v.pipe(
      v.optional(v.string()),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        if (dataset.value === undefined) return null
        const parsed = parseDay(dataset.value)
        if (parsed !== null) return parsed
        addIssue({ message: 'no day' })
        return NEVER
      }),
    ),
    json: { type: 'string', format: 'date' },
    allowed: 'a day of the calendar, written 2026-11-22',
  }
}
