import type { FactsStore } from '../store/facts.ts'
import type { Reception } from './entry.ts'
import { clientOf, isOff } from './offsets.ts'
import { isId, isRecord } from './shape.ts'
import { findTime } from './time.ts'

/** Clients that are looked up for one request: a browser speaks for one, or for two where somebody logged out. */
const lookedUp = 4

/**
 * Offsets are remembered in memory; after a restart, and by another collector, a client is known by its messages. The store is asked only of those
 * whose request did not come at the time it says, once: all others are placed as they say, whoever places them.
 */
export async function recallClocks(messages: readonly unknown[], { project, trusted, sentAt, receivedAt, offsets }: Reception, facts: Pick<FactsStore, 'lastPlaced'>): Promise<void> {
  if (trusted) return
  const ofBatch = findSent(sentAt)
  const unknown = new Map<string, { anonymousId?: string; userId?: string }>()
  for (const message of messages) {
    if (!isRecord(message)) continue
    const sent = message.sentAt === undefined ? ofBatch : findSent(message.sentAt)
    if (sent === undefined || !isOff(sent, receivedAt)) continue
    const client = clientOf(project, message)
    if (offsets.isKnown(client) || (unknown.size === lookedUp && !unknown.has(client))) continue
    unknown.set(client, { ...(isId(message.anonymousId) && { anonymousId: message.anonymousId }), ...(isId(message.userId) && { userId: message.userId }) })
  }
  for (const [client, ids] of unknown) {
    const placed = await facts.lastPlaced(project, ids)
    const claimed = placed && findTime(placed.claimed)
    if (placed && claimed !== undefined) offsets.recall(client, placed.occurredAt - claimed)
  }
}

function findSent(value: unknown): number | undefined {
  return typeof value === 'string' ? findTime(value) : undefined
}
