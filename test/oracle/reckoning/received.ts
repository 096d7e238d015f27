import { kitEvents, isOnScale, isScoreType } from '@milepost/contract/vocabulary'
import type { Sent } from '../past/message.ts'
import type { Past } from '../past/past.ts'

/** A message as it is kept: once, with the time it is taken to have happened at. */
export interface Said {
  id: string
  /** Milliseconds since 1970. */
  at: number
  type: Sent['type']
  /** Of `track` its event, of `page` and `screen` the page's name. */
  name: string | null
  userId: string | null
  anonymousId: string | null
  /** The account it names: joined by `group`, acted for by any other. */
  groupId: string | null
  properties: Record<string, unknown>
  traits: Record<string, unknown>
  /** Of `alias`. */
  previousId: string | null
}

const hourMs = 3_600_000
const minuteMs = 60_000

/** What is kept of all that was sent: each message id the first time it comes, refused answers never. */
export function received({ steps, key }: Pick<Past, 'steps' | 'key'>): Said[] {
  const kept = new Map<string, Said>()
  for (const step of steps) {
    if (step.do !== 'send') continue
    for (const message of step.messages) {
      if (kept.has(message.messageId) || isRefused(message)) continue
      kept.set(message.messageId, saidOf(message, step.at, key))
    }
  }
  return [...kept.values()]
}

/** A scored answer off its scale, by its type or its value. */
export function isRefused(message: Sent): boolean {
  if (message.type !== 'track' || message.event !== kitEvents.answered) return false
  const { questionType, value } = message.properties as { questionType: string; value: unknown }
  return isScoreType(questionType) && !isOnScale(questionType, value)
}

function saidOf(message: Sent, receivedAt: number, key: Past['key']): Said {
  const context = (message.context ?? {}) as { groupId?: string }
  const claimed = Date.parse(message.timestamp)
  const notBefore = key === 'secret' ? -Infinity : receivedAt - 72 * hourMs
  return {
    id: message.messageId,
    at: Math.max(notBefore, Math.min(receivedAt + 5 * minuteMs, claimed)),
    type: message.type,
    name: message.type === 'track' ? message.event : message.type === 'page' || message.type === 'screen' ? (message.name ?? null) : null,
    userId: message.userId ?? null,
    anonymousId: message.anonymousId ?? null,
    groupId: message.type === 'group' ? message.groupId : (context.groupId ?? null),
    properties: recordIn(message, 'properties'),
    traits: recordIn(message, 'traits'),
    previousId: message.type === 'alias' ? message.previousId : null,
  }
}

function recordIn(message: Sent, field: 'properties' | 'traits'): Record<string, unknown> {
  return (message as Partial<Record<typeof field, Record<string, unknown>>>)[field] ?? {}
}

/** The host's own use. Traits that are told and the kit's own events are none. */
export function isActivity({ type, name }: Said): boolean {
  return type === 'page' || type === 'screen' || (type === 'track' && !Object.values<string | null>(kitEvents).includes(name))
}
