import { randomUUID } from 'node:crypto'
import type { CollectorProcess } from './collector.ts'
import { pause } from './fault.ts'

/** A client that sends messages and records which were acknowledged. */
export interface Load {
  acknowledged: Set<string>
  /** How often a message was acknowledged as new: once, whatever happens. */
  fresh: Map<string, number>
  /** Sends one batch after the other until the collector is gone. */
  sendUntilGone(collector: Pick<CollectorProcess, 'url' | 'isGone'>): Promise<void>
  /** Sends on whatever is answered, or not, as a client does that keeps what is refused; tells how each request was answered. */
  sendWhile(url: string, isWanted: () => boolean, tell?: (answered: Answered) => void): Promise<void>
  /** Sends again, with the same ids, whatever was never answered. */
  sendAgain(url: string): Promise<void>
}

export interface Answered {
  status: number
  ms: number
  retryAfter: number
}

const sizes = [1, 5, 20, 100]
/** Pause after a request that was not taken, before all of it is sent again. */
const restMs = 200

export function createLoad(writeKey: string, senders = 6): Load {
  const acknowledged = new Set<string>()
  const fresh = new Map<string, number>()
  const unanswered = new Map<string, string[]>()

  async function send(url: string, key: string, ids: string[], tell: (answered: Answered) => void = () => {}): Promise<boolean> {
    unanswered.set(key, ids)
    const batch = ids.map((messageId, i) => ({ type: 'track', event: `Event ${i % 7}`, userId: `user-${i % 11}`, messageId, properties: { i } }))
    const startedAt = performance.now()
    const response = await fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify({ writeKey, batch }) })
    tell({ status: response.status, ms: performance.now() - startedAt, retryAfter: Number(response.headers.get('retry-after')) })
    if (!response.ok) return false
    const { results } = (await response.json()) as { results: { status: string }[] }
    unanswered.delete(key)
    ids.forEach((id, i) => {
      acknowledged.add(id)
      if (results[i]?.status === 'ok') fresh.set(id, (fresh.get(id) ?? 0) + 1)
    })
    return true
  }

  async function one(url: string, isWanted: () => boolean, tell?: (answered: Answered) => void) {
    for (let n = 0; isWanted(); n++) {
      const ids = Array.from({ length: sizes[n % sizes.length] as number }, () => randomUUID())
      // A connection that breaks is no answer. It breaks when the collector is killed, and may when the machine stood still.
      const isTaken = await send(url, randomUUID(), ids, tell).catch(() => false)
      if (!isTaken) await pause(restMs)
    }
  }

  const sendWhile: Load['sendWhile'] = async (url, isWanted, tell) => void (await Promise.all(Array.from({ length: senders }, () => one(url, isWanted, tell))))

  return {
    acknowledged,
    fresh,
    sendWhile,
    sendUntilGone: ({ url, isGone }) => sendWhile(url, () => !isGone()),
    async sendAgain(url) {
      for (const [key, ids] of [...unanswered]) await send(url, key, ids).catch(() => false)
    },
  }
}
