/** How wrong the clock of each client is. */
export interface Offsets {
  /** Milliseconds to add to the client's times. */
  of(client: string, sentAt: number | undefined, receivedAt: number): number
  isKnown(client: string): boolean
  /** Of a client that is not known: what was added to its times when it was. */
  recall(client: string, offset: number): void
}

export function clientOf(project: number, { anonymousId, userId }: { anonymousId?: unknown; userId?: unknown }): string {
  return `${project} ${anonymousId ?? userId}`
}

/** The clock is wrong, or the request was held up. */
export function isOff(sentAt: number, receivedAt: number): boolean {
  return Math.abs(receivedAt - sentAt) >= toleranceMs
}

/**
 * Below this a clock is taken as right, so that a slow network is not mistaken for a wrong clock; a change of less than this
 * keeps the offset a client has, so that its own events are never put out of order.
 */
const toleranceMs = 60_000
/** Clients kept in memory; the one whose clock was settled longest ago goes first. */
const keptClients = 50_000

interface Known {
  offset: number
  /** Of the last request that came later than the offset explains: what it would have been by that one, and when that one was sent. */
  doubt: { seen: number; sentAt: number } | undefined
}

/**
 * A request is on its way for some time, never for less than none: of what is seen of a clock, the least is the nearest to it. More than that is a
 * request that was held up (a machine that slept with it in its hands), until a second one says the same: then the clock was set back.
 */
export function createOffsets(): Offsets {
  const known = new Map<string, Known>()

  function settle(client: string, offset: number): number {
    known.delete(client)
    known.set(client, { offset, doubt: undefined })
    if (known.size > keptClients) known.delete(known.keys().next().value as string)
    return offset
  }

  return {
    isKnown: (client) => known.has(client),
    recall(client, offset) {
      if (!known.has(client)) settle(client, offset)
    },
    of(client, sentAt, receivedAt) {
      if (sentAt === undefined) return 0
      const seen = receivedAt - sentAt
      const kept = known.get(client)
      if (kept === undefined) return settle(client, settled(seen))
      if (Math.abs(seen - kept.offset) < toleranceMs) {
        kept.doubt = undefined
        return kept.offset
      }
      if (seen < kept.offset) return settle(client, settled(seen))
      const { doubt } = kept
      if (doubt && doubt.sentAt !== sentAt && Math.abs(seen - doubt.seen) < toleranceMs) return settle(client, settled(seen))
      kept.doubt = { seen, sentAt }
      return kept.offset
    },
  }
}

function settled(seen: number): number {
  return Math.abs(seen) < toleranceMs ? 0 : seen
}
