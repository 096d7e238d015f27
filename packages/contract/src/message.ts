import * as v from 'valibot'
import type { Refusal } from './vocabulary/refusal.ts'
import { limits } from './vocabulary/limit.ts'

/** A message of the Segment HTTP tracking API: https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/ */
/** Half a surrogate pair and NUL are no text: databases keep something else in their place, and two ids become one. */
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.idLength), v.regex(/^[^\0\p{Cs}]*$/u))
/** An array is a record to valibot, and no properties to anybody. */
const Anything = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'an object, not a list'),
  v.record(v.string(), v.unknown()),
)

const common = {
  messageId: v.optional(Id),
  userId: v.optional(v.nullable(Id)),
  anonymousId: v.optional(v.nullable(Id)),
  timestamp: v.optional(v.string()),
  originalTimestamp: v.optional(v.string()),
  sentAt: v.optional(v.string()),
  context: v.optional(Anything),
  integrations: v.optional(Anything),
}

export const Message = v.variant('type', [
  v.looseObject({ ...common, type: v.literal('track'), event: Id, properties: v.optional(Anything) }),
  v.looseObject({ ...common, type: v.literal('identify'), traits: v.optional(Anything) }),
  v.looseObject({ ...common, type: v.literal('group'), groupId: Id, traits: v.optional(Anything) }),
  v.looseObject({ ...common, type: v.literal('page'), name: v.optional(v.nullable(v.string())), properties: v.optional(Anything) }),
  v.looseObject({ ...common, type: v.literal('screen'), name: v.optional(v.nullable(v.string())), properties: v.optional(Anything) }),
  v.looseObject({ ...common, type: v.literal('alias'), previousId: Id }),
])
export type Message = v.InferOutput<typeof Message>
export type MessageType = Message['type']

export const messageTypes = ['track', 'identify', 'group', 'page', 'screen', 'alias'] as const satisfies MessageType[]

export interface BatchRequest {
  batch: Message[]
  sentAt?: string
  writeKey?: string
  /** Proves the user id of the messages: a JSON Web Token that the host's server signed. */
  identityToken?: string | undefined
  context?: Record<string, unknown>
}

export type MessageResult =
  | { status: 'ok' | 'duplicate' }
  | { status: 'refused'; reason: Refusal; detail: string }
  | { status: 'retry' }

/**
 * The answer to an accepted request: what became of each message, in the order sent. Sent only after the commit.
 * `seq` is the log position after this batch: facts with a `seq` at least as high contain it.
 */
export interface IngestAnswer {
  success: boolean
  seq: number
  results: MessageResult[]
}
