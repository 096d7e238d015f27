import { kitEventPrefix, kitEvents, limits, type Message } from '@milepost/contract'
import type { LogEntry } from '../store/log.ts'
import type { Denied } from './denied.ts'
import { type Claim, findIdentityFault, proofOf } from './identity.ts'
import { findKitEventFault } from './kit-event.ts'
import { isNestedTooDeeply, mostLevels } from './nesting.ts'
import { clientOf, type Offsets } from './offsets.ts'
import { findShapeFault, isId, isRecord, type Refused, refused } from './shape.ts'
import { eventTime, findTime } from './time.ts'
import { uuidV7 } from './uuid.ts'

/** What is the same for all messages of a request. */
export interface Reception {
  project: number
  receivedAt: number
  /** Sent with a secret key. */
  trusted: boolean
  /** Of the batch; a message's own goes first. */
  sentAt?: unknown
  /** Of the batch, below each message's own. */
  context?: unknown
  /** The whole body is no larger than one message may be: none needs to be measured. */
  small: boolean
  offsets: Offsets
  /** Of a browser; a server that holds a secret key is believed. */
  claim?: Claim | undefined
  /** The browser asks not to be recorded. */
  isOptedOut?: boolean
  denied?: Denied | undefined
  /** Whether an answer is tied to a display on its device; nothing to say of a server's. */
  isDisplayed?: ((token: unknown, device: string | null | undefined, answeredAt: number) => boolean) | undefined
  /** Of the browser that sends; nothing where it is none. */
  userAgent?: string | undefined
  isBot?: ((agent: string | undefined) => boolean) | undefined
  /** Where the request came from; nothing where addresses are not kept. */
  address?: string | undefined
}

/** Columns of the log; the rest of a message is its body. */
const columns = new Set(['type', 'messageId', 'event', 'userId', 'anonymousId', 'writeKey', 'identityToken'])

/** Checks one message and puts it into the log's form. */
export function toEntry(value: unknown, reception: Reception): LogEntry | Refused {
  sayIdsAsText(value)
  const fault = findShapeFault(value)
  if (fault) return fault
  const message = value as Message
  if (reception.isOptedOut) return refused('optedOut', 'the browser asks not to be recorded, and the project respects that')
  if (!message.userId && !message.anonymousId) return refused('identityMissing', 'a message needs a userId or an anonymousId')
  if (message.type === 'track') {
    const kitFault = findKitEventFault(message.event, message.properties)
    if (kitFault) return kitFault
  }
  const size = reception.small ? 0 : findSize(message)
  if (size > limits.messageBytes) return refused('tooLarge', `the message has ${size} bytes, at most ${limits.messageBytes} are taken`)
  return timed(message, reception)
}

const ids = ['userId', 'anonymousId', 'groupId', 'previousId'] as const

/** Some of Segment's clients send ids as the numbers that they are in their language; Segment takes the text of them. */
function sayIdsAsText(value: unknown): void {
  if (!isRecord(value)) return
  for (const id of ids) if (typeof value[id] === 'number') value[id] = String(value[id])
}

function timed(message: Message, reception: Reception): LogEntry | Refused {
  const { receivedAt, trusted } = reception
  const time = eventTime(message.timestamp ?? message.originalTimestamp, offsetOf(message, reception), receivedAt, trusted)
  if ('reason' in time) return time
  const context = contextOf(message, reception)
  const groupId = message.type === 'group' ? message.groupId : isId(context?.groupId) ? context.groupId : null
  const { claim } = reception
  const identityFault = claim && findIdentityFault(message, claim, groupId)
  if (identityFault) return identityFault
  const body = findBody(withDisplay(message, time.occurredAt, reception), context, reception.denied)
  if (body === undefined || isNestedTooDeeply(body)) return refused('fieldInvalid', `the message is nested more than ${mostLevels} levels deep`)
  return {
    messageId: message.messageId ?? uuidV7(receivedAt),
    receivedAt,
    occurredAt: time.occurredAt,
    clamped: time.clamped,
    imported: trusted,
    bot: reception.isBot?.(typeof context?.userAgent === 'string' ? context.userAgent : reception.userAgent) ?? false,
    proof: claim ? proofOf(message, claim) : null,
    type: message.type,
    event: eventOf(message),
    userId: message.userId ?? null,
    anonymousId: message.anonymousId ?? null,
    groupId,
    body,
  }
}

/** In the place of the token stands what it proves: nobody can say so of themselves. */
function withDisplay(message: Message, occurredAt: number, { isDisplayed }: Reception): Message {
  if (message.type !== 'track' || message.event !== kitEvents.answered || !isDisplayed) return message
  const display = isDisplayed(message.properties?.display, message.anonymousId ?? message.userId, occurredAt)
  return { ...message, properties: { ...message.properties, display } }
}

function offsetOf(message: Message, { project, trusted, sentAt, receivedAt, offsets }: Reception): number {
  if (trusted) return 0
  const sent = message.sentAt ?? sentAt
  return offsets.of(clientOf(project, message), typeof sent === 'string' ? findTime(sent) : undefined, receivedAt)
}

function contextOf(message: Message, reception: Reception): Record<string, unknown> | undefined {
  const context = isRecord(reception.context) ? { ...reception.context, ...message.context } : message.context
  const { address, trusted } = reception
  if (address !== undefined && !trusted) return { ...context, ip: address }
  if (context?.ip === undefined || address !== undefined) return context
  const { ip: _ip, ...rest } = context
  return rest
}

function eventOf(message: Message): string | null {
  if (message.type === 'track') return message.event
  if (message.type === 'page' || message.type === 'screen') return message.name?.slice(0, limits.idLength).replace(/[\0\p{Cs}]/gu, '\ufffd') ?? null
  return null
}

function findSize(message: Message): number {
  try {
    return Buffer.byteLength(JSON.stringify(message))
  } catch {
    return 0
  }
}

/** Nothing where `JSON.stringify` runs out of stack, which takes a few thousand levels. */
function findBody(message: Message, context: Record<string, unknown> | undefined, denied: Denied | undefined): string | undefined {
  const body: Record<string, unknown> = {}
  for (const field in message) if (!columns.has(field)) body[field] = message[field as keyof Message]
  if (context !== message.context) body.context = context
  try {
    return wellFormed(JSON.stringify(denied ? withoutDenied(body, message, denied) : body))
  } catch {
    return undefined
  }
}

/**
 * JSON writes halves of surrogate pairs and NUL as escapes, which come back as what no database keeps as a text. They become what a
 * database would make of them. Whole pairs are not escaped, and a backslash that was said is two.
 */
function wellFormed(json: string): string {
  return json.includes('\\u') ? json.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/gi, '$1\ufffd') : json
}

/** What the kit itself reports needs each of its properties: an answer without its question is none. */
function withoutDenied(body: Record<string, unknown>, message: Message, denied: Denied): unknown {
  const isOurs = message.type === 'track' && message.event.startsWith(kitEventPrefix)
  return isOurs ? { ...(denied.strip({ ...body, properties: undefined }) as object), properties: body.properties } : denied.strip(body)
}
