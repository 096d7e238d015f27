import * as v from 'valibot'
import { MediaSource } from './reference.ts'
import { Text } from './scalar.ts'

const base = {
  src: MediaSource,
  /** What it shows, for who does not see it. */
  alt: Text,
  /** CSS pixels of the file itself: with both, its place is kept while it loads. */
  width: v.optional(v.pipe(v.number(), v.minValue(1))),
  height: v.optional(v.pipe(v.number(), v.minValue(1))),
}

/** A picture or a film beside a text. A film is silent and starts when it is asked to. */
export const Media = v.variant('kind', [
  v.strictObject({ ...base, kind: v.literal('image') }),
  v.strictObject({
    ...base,
    kind: v.literal('video'),
    /** A picture until it plays. */
    poster: v.optional(MediaSource),
    /** WebVTT. */
    captions: v.optional(MediaSource),
  }),
])
export type Media = v.InferInput<typeof Media>
