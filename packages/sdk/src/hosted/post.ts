import type { HostedEvent, HostedReport } from '@milepost/contract'

/** Milliseconds to the next try, doubled each time. */
const firstWaitMs = 1_000
const longestWaitMs = 30_000

type Said = Omit<HostedEvent, 'id' | 'at'>

export interface PostOptions {
  window: Window & typeof globalThis
  /** What stands in the field that nobody sees. */
  trapped: () => string
  isHurried: () => boolean
  /** Something could not be sent yet, or is sent at last. */
  onWaiting: (isWaiting: boolean) => void
}

/** Sends to the page's own address, in order, until it is taken or refused for good. Each event has an id: what is sent twice counts once. */
export function createPost({ window, trapped, isHurried, onWaiting }: PostOptions): (...events: Said[]) => void {
  const waiting: HostedEvent[] = []
  let isSending = false
  let waitMs = firstWaitMs

  async function send(): Promise<void> {
    if (isSending || waiting.length === 0) return
    isSending = true
    const events = [...waiting]
    const status = await request(events).catch(() => 0)
    isSending = false
    const isOver = (status >= 200 && status < 300) || (status >= 400 && status < 500 && status !== 429)
    onWaiting(!isOver)
    if (!isOver) {
      window.setTimeout(send, waitMs)
      waitMs = Math.min(longestWaitMs, 2 * waitMs)
      return
    }
    waitMs = firstWaitMs
    waiting.splice(0, events.length)
    await send()
  }

  async function request(events: HostedEvent[]): Promise<number> {
    const website = trapped()
    const report: HostedReport = { events, sentAt: Date.now(), locale: window.navigator.language, innerWidth: window.innerWidth, ...(website && { website }), ...(isHurried() && { hurried: true }) }
    const response = await window.fetch(window.location.pathname, { method: 'POST', keepalive: true, headers: { 'content-type': 'text/plain' }, body: JSON.stringify(report) })
    return response.status
  }

  window.addEventListener('online', () => void send())
  return (...events) => {
    waiting.push(...events.map((event) => ({ ...event, id: window.crypto.randomUUID(), at: Date.now() })))
    void send()
  }
}
