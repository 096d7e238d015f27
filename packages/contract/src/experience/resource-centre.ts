import * as v from 'valibot'
import { Condition } from '../condition/condition.ts'
import { ExperienceId, Href } from '../reference.ts'
import { Slug, Text } from '../scalar.ts'
import { experienceBase } from './base.ts'

const about = {
  id: Slug,
  label: Text,
  description: v.optional(Text),
  /** Listed while this holds. Default: always. */
  when: v.optional(Condition),
}

/**
 * What a person may come back to: an experience (listed while it may be shown to this person, with how far they are), an
 * address, or something that the host's code does.
 */
export const Resource = v.variant('do', [
  v.strictObject({ ...about, do: v.literal('start'), experience: ExperienceId }),
  v.strictObject({ ...about, do: v.literal('open'), href: Href }),
  v.strictObject({ ...about, do: v.literal('call') }),
])
export type Resource = v.InferInput<typeof Resource>

/** A launcher with everything that a person may look up or open again. It is always there. */
export const ResourceCentre = v.strictObject({
  ...experienceBase,
  kind: v.literal('resourceCentre'),
  title: Text,
  items: v.pipe(v.array(Resource), v.minLength(1), v.maxLength(30)),
  /** Corner of the launcher; it mirrors in right-to-left pages. Default `start`: the checklist stands at the end. */
  corner: v.optional(v.picklist(['start', 'end'])),
})
export type ResourceCentre = v.InferInput<typeof ResourceCentre>
