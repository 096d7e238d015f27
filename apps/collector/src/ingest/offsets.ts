/** How wrong the clock of each client is. */
export interface Offsets {
  /** Milliseconds to add to the client's times. */
  of(client: string, sentAt: number | undefined, receivedAt: number): number
}

/**
 * Below this a clock is taken as right, so that a slow network is not mistaken for a wrong clock; a change of less than this
 * keeps the offset a client has, so that its own events are never put out of order.
 */
const toleranceMs = 60_000
/** Clients kept in memory; the one that was heard of longest ago goes first. */
const keptClients = 50_000

export function createOffsets(): Offsets {
  const known = new Map<string, number>()
  return {
    of(client, sentAt, receivedAt) {
      if (sentAt === undefined) return 0
      const seen = receivedAt - sentAt
      const kept = known.get(client)
      const offset = kept !== undefined && Math.abs(seen - kept) < toleranceMs ? kept : settled(seen)
      known.delete(client)
      // A right clock is the rule and needs no memory.
      if (offset === 0) return 0
      known.set(client, offset)
      if (known.size > keptClients) known.delete(known.keys().next().value as string)
      return offset
    },
  }
}

function settled(seen: number): number {
  return Math.abs(seen) < toleranceMs ? 0 : seen
}
