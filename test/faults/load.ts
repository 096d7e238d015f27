import { randomUUID } from 'node:crypto'

/** Who sends, and keeps book of what was acknowledged. */
export interface Load {
  acknowledged: Set<string>
  /** How often a message was acknowledged as new: once, whatever happens. */
  fresh: Map<string, number>
  /** Sends one batch after the other until the collector is gone. */
  sendUntilGone(url: string): Promise<void>
  /** Sends again, with the same ids, whatever was never answered. */
  sendAgain(url: string): Promise<void>
}

const sizes = [1, 5, 20, 100]

export function createLoad(writeKey: string, senders = 6): Load {
  const acknowledged = new Set<string>()
  const fresh = new Map<string, number>()
  const unanswered = new Map<string, string[]>()

  async function send(url: string, key: string, ids: string[]): Promise<boolean> {
    unanswered.set(key, ids)
    const batch = ids.map((messageId, i) => ({ type: 'track', event: `Event ${i % 7}`, userId: `user-${i % 11}`, messageId, properties: { i } }))
    const response = await fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify({ writeKey, batch }) })
    if (!response.ok) return false
    const { results } = (await response.json()) as { results: { status: string }[] }
    unanswered.delete(key)
    ids.forEach((id, i) => {
      acknowledged.add(id)
      if (results[i]?.status === 'ok') fresh.set(id, (fresh.get(id) ?? 0) + 1)
    })
    return true
  }

  async function one(url: string) {
    for (let n = 0; ; n++) {
      try {
        await send(url, randomUUID(), Array.from({ length: sizes[n % sizes.length] as number }, () => randomUUID()))
      } catch {
        return
      }
    }
  }

  return {
    acknowledged,
    fresh,
    sendUntilGone: async (url) => void (await Promise.all(Array.from({ length: senders }, () => one(url)))),
    async sendAgain(url) {
      for (const [key, ids] of [...unanswered]) await send(url, key, ids).catch(() => false)
    },
  }
}
