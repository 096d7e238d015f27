import * as v from 'valibot'

export const Scalar = v.union([v.string(), v.number(), v.boolean(), v.null()])
export type Scalar = v.InferOutput<typeof Scalar>

/** An id that people write: letters, digits, dash, underscore; 1 to 64 characters. */
export const Slug = slug()

/** Text for a person to read: one string, or one string for each locale (BCP 47). */
export const Text = v.union([v.string(), v.record(v.string(), v.string())], 'a text, or a text for each locale')
export type Text = v.InferOutput<typeof Text>

/** An ISO 8601 date or date-time, as authors write it. */
export const IsoTime = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'an ISO 8601 date or time'),
)

/** A schema for ids, another object each time. */
export function slug() {
  return v.pipe(v.string(), v.regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/, 'an id is 1 to 64 letters, digits, dashes or underscores'))
}
