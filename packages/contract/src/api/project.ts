import * as v from 'valibot'
import { AsOf, ModelRef } from './parts.ts'
import { Text } from '../scalar.ts'
import { roles } from '../vocabulary/permission.ts'
import { surfaceKinds } from '../vocabulary/surface.ts'

export const ProjectAnswer = v.object({
  asOf: AsOf,
  id: v.string(),
  name: v.string(),
  timeZone: v.string(),
  writeKey: v.string(),
  origins: v.array(v.string()),
  /** Every stage model of the project with the names of its stages; the first is the one that lists and answers speak of. */
  stageModels: v.array(ModelRef),
  release: v.nullable(v.object({ number: v.number(), publishedAt: v.number() })),
  messages: v.number(),
  people: v.number(),
  /** Of these, whom the product named; the others are visitors. */
  identified: v.number(),
  accounts: v.number(),
  lastMessageAt: v.nullable(v.number()),
})
export type ProjectAnswer = v.InferOutput<typeof ProjectAnswer>

export const SessionAnswer = v.object({
  user: v.object({ id: v.string(), email: v.string(), name: v.string() }),
  projects: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      role: v.picklist(roles),
      /** Of several servers, the project's own does not answer just now. */
      unreachable: v.optional(v.literal(true)),
    }),
  ),
})
export type SessionAnswer = v.InferOutput<typeof SessionAnswer>

export const ReleaseAnswer = v.object({
  release: v.number(),
  hash: v.string(),
  /** False where the content was the same as what is published already. */
  changed: v.boolean(),
  warnings: v.array(v.string()),
})
export type ReleaseAnswer = v.InferOutput<typeof ReleaseAnswer>

export const ExperiencesAnswer = v.object({
  asOf: AsOf,
  items: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      kind: v.picklist(surfaceKinds),
      title: v.nullable(Text),
      /** People, each once: in one of whose pages it stood. */
      shown: v.number(),
      /** At least half of it was visible for half a second. */
      seen: v.number(),
      completed: v.number(),
      dismissed: v.number(),
    }),
  ),
})
export type ExperiencesAnswer = v.InferOutput<typeof ExperiencesAnswer>
