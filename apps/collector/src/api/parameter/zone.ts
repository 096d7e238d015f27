import * as v from 'valibot'
import { findZone } from '../../projects/zone.ts'
import type { Parameter } from './parameter.ts'

/** An IANA time zone as its region calls it, so that one zone has one name; null where it is left out. */
export const zone: Parameter<string | null> = {
  description: "The time zone by whose calendar days are cut, `Europe/Stockholm`. Default: the project's.",
  schema: v.pipe(
    v.optional(v.string()),
    v.rawTransform(({ dataset, addIssue, NEVER }): string | null => {
      if (dataset.value === undefined) return null
      const known = isRegion(dataset.value) ? findZone(dataset.value) : null
      if (known !== null) return known
      addIssue({ message: 'no zone' })
      return NEVER
    }),
  ),
  json: { type: 'string' },
  allowed: 'the name of a time zone, written Europe/Stockholm, or UTC',
}

/** Bare offsets (`+01:00`) are no zones: they do not know when clocks change, and there are thousands of them. */
function isRegion(name: string): boolean {
  return /^[a-z]/i.test(name)
}
