import type { HostedEvent, HostedReport } from '@milepost/contract'
import { createKept } from './kept.ts'

/** Milliseconds to the next try, doubled each time. */
const firstWaitMs = 1_000
const longestWaitMs = 30_000

/** Events in one request; the collector takes 64. */
const mostEvents = 16

/** Characters of a body that may be sent while the page closes: browsers allow 64 KB, and a character has at most three bytes. */
const longestKeptAlive = 20_000

/** No such link, or one that was used, is over or expired. */
const goneStatuses = [404, 410]

type Said = Omit<HostedEvent, 'id' | 'at'>

export interface PostOptions {
  window: Window & typeof globalThis
  /** The text in the field that people cannot see. */
  trapped: () => string
  isHurried: () => boolean
  /** Something could not be sent yet, or is sent at last. */
  onWaiting: (isWaiting: boolean) => void
  /** The link takes nothing any more, and it was not this page that answered to the end: what was said here is not kept. */
  onGone: () => void
}

export interface Post {
  say(...events: Said[]): void
  /** Whether the end of the survey was sent but is not acknowledged yet. */
  isEnding(): boolean
}

/**
 * Sends events to the page's own address, in order, until they are accepted or refused for good. Each has an id, so one that is sent twice counts once.
 * Events that wait survive a reload. When the page is left they are sent off without waiting for an answer.
 */
export function createPost({ window, trapped, isHurried, onWaiting, onGone }: PostOptions): Post {
  const kept = createKept<HostedEvent[]>(window, 'waiting', [])
  let waiting = kept.read()
  let isSending = false
  let waitMs = firstWaitMs
  let hasEnded = false

  async function send(): Promise<void> {
    if (isSending || waiting.length === 0) return
    isSending = true
    const events = waiting.slice(0, mostEvents)
    const status = await request(events).catch(() => 0)
    isSending = false
    if (goneStatuses.includes(status) && !hasEnded) {
      hold([])
      return onGone()
    }
    const isOver = (status >= 200 && status < 300) || (status >= 400 && status < 500 && status !== 429)
    if (isOver) hold(waiting.slice(events.length))
    onWaiting(!isOver)
    if (isOver) {
      hasEnded ||= events.some(({ kind }) => kind === 'submitted')
      waitMs = firstWaitMs
      return send()
    }
    window.setTimeout(send, waitMs)
    waitMs = Math.min(longestWaitMs, 2 * waitMs)
  }

  async function request(events: HostedEvent[]): Promise<number> {
    const website = trapped()
    const report: HostedReport = { events, sentAt: Date.now(), locale: window.navigator.language, innerWidth: window.innerWidth, ...(website && { website }), ...(isHurried() && { hurried: true }) }
    const body = JSON.stringify(report)
    const response = await window.fetch(window.location.pathname, { method: 'POST', keepalive: body.length <= longestKeptAlive, headers: { 'content-type': 'text/plain' }, body })
    return response.status
  }

  /** Answers of a program are not kept: after a reload they could not be told from a person's. */
  function hold(events: HostedEvent[]) {
    waiting = events
    kept.keep(isHurried() || trapped() ? [] : waiting)
  }

  window.addEventListener('online', () => void send())
  window.addEventListener('pagehide', () => {
    if (waiting.length > 0) request(waiting.slice(0, mostEvents)).catch(() => undefined)
  })
  void send()
  return {
    say(...events) {
      hold([...waiting, ...events.map((event) => ({ ...event, id: window.crypto.randomUUID(), at: Date.now() }))])
      void send()
    },
    isEnding: () => waiting.some(({ kind }) => kind === 'submitted'),
  }
}
