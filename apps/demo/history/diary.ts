import { kitEvents, type KitEventKind, type SurfaceKind } from '@milepost/contract/vocabulary'
import type { Persona } from './person.ts'
import type { Random } from './random.ts'

export interface HistoryMessage {
  type: 'track' | 'identify' | 'group' | 'page'
  messageId: string
  timestamp: string
  [field: string]: unknown
}

export type Who = Pick<Persona, 'userId' | 'anonymousId'>

export interface Diary {
  readonly messages: HistoryMessage[]
  page: (at: number, who: Who, name: string, path: string) => void
  track: (at: number, who: Who, event: string, properties?: Record<string, unknown>) => void
  kit: (at: number, who: Who, kind: KitEventKind, experience: string, surface: SurfaceKind, more?: Record<string, unknown>) => void
  identify: (at: number, who: Who, traits: Record<string, unknown>) => void
  group: (at: number, who: Who, traits: Record<string, unknown>) => void
}

/**
 * Writes down one customer's life as Segment messages, up to now and no further.
 * @param identified ids of people who have said who they are before
 */
export function openDiary(random: Random, accountId: string, now: number, identified: Iterable<string> = []): Diary {
  const messages: HistoryMessage[] = []
  const known = new Set(identified)
  const write = (at: number, who: Who, message: Record<string, unknown> & { type: HistoryMessage['type'] }) => {
    if (at > now) return
    const identity = known.has(who.userId) ? { userId: who.userId, anonymousId: who.anonymousId } : { anonymousId: who.anonymousId }
    const context = known.has(who.userId) ? { context: { groupId: accountId } } : {}
    messages.push({ messageId: random.uuid(), timestamp: new Date(at).toISOString(), ...identity, ...context, ...message })
  }
  return {
    messages,
    page: (at, who, name, path) => write(at, who, { type: 'page', name, properties: { path } }),
    track: (at, who, event, properties = {}) => write(at, who, { type: 'track', event, properties }),
    kit: (at, who, kind, experience, surface, more = {}) =>
      write(at, who, { type: 'track', event: kitEvents[kind], properties: { experience, surface, release: 1, ...more } }),
    identify: (at, who, traits) => {
      known.add(who.userId)
      write(at, who, { type: 'identify', traits })
    },
    group: (at, who, traits) => write(at, who, { type: 'group', groupId: accountId, traits }),
  }
}
