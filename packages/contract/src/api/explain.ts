import * as v from 'valibot'
import { holdReasons } from '../vocabulary/hold-reason.ts'
import { surfaceKinds } from '../vocabulary/surface.ts'
import { AsOf, SubjectRef } from './parts.ts'

/** One line of a rule's tree; `truth: null` is not known. */
export const VerdictLine = v.object({ depth: v.number(), truth: v.nullable(v.boolean()), text: v.string() })
export type VerdictLine = v.InferOutput<typeof VerdictLine>

export const ExplainAnswer = v.object({
  asOf: AsOf,
  person: SubjectRef,
  /** In words: what only a browser knows (the page, its elements, the events of the visit), and what the answer assumes of it. */
  assumes: v.string(),
  items: v.array(
    v.object({
      experience: v.string(),
      name: v.string(),
      kind: v.picklist(surfaceKinds),
      /** It would be shown to this person now, by all that is known. */
      shown: v.boolean(),
      /** Why it is held; null where it is shown. */
      reason: v.nullable(v.picklist(holdReasons)),
      /** The reason in a sentence. */
      headline: v.string(),
      /** When the reason may pass by time alone. */
      until: v.nullable(v.number()),
      /** The experience that goes first, where that is the reason. */
      behind: v.nullable(v.string()),
      /** The audience, question by question. */
      audience: v.array(VerdictLine),
      /** Further reasons that hold beside the first, in sentences. */
      also: v.array(v.string()),
    }),
  ),
})
export type ExplainAnswer = v.InferOutput<typeof ExplainAnswer>
