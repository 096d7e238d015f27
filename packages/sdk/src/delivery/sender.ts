import type { Browser, Cancel } from '../browser/browser.ts'
import { batchMessages, isFull, nextBatch } from './batch.ts'
import type { Drops } from './drops.ts'
import type { Queue, Queued } from './queue.ts'
import type { Receipt, Send } from './send.ts'
import type { Turn } from './turn.ts'

/** Milliseconds that a message waits for others to share its request. */
export const gatherMs = 2000

export interface Sender {
  /** Something waits. @param urgent nobody shall wait for company. @param isOneMore nothing else has changed. */
  wake(urgent: boolean, isOneMore?: boolean): void
  /** The page may be gone in a moment. */
  leave(): void
  end: Cancel
}

export interface SenderOptions {
  browser: Browser
  queue: Queue
  drops: Drops
  turn: () => Turn
  send: Send
  /**
   * Before a request that is made anyway: puts the report of losses into the queue. It never causes a request, or a collector
   * that refuses everything would be told so for ever.
   */
  beforeSend: () => void
  onAcknowledged: (ids: string[], seq: number) => void
  onProblem: (error: unknown) => void
}

/** Takes from the queue what is this tab's to send, one request at a time, and settles what came of it. */
export function createSender(options: SenderOptions): Sender {
  const { browser, queue, drops, turn, send } = options
  const underWay = new Set<string>()
  let timer: { cancel: Cancel; at: number } | undefined
  let notBefore = 0
  let busy = false
  let more = 0
  let ended = false

  const waiting = (): Queued[] => queue.list().filter((queued) => !underWay.has(queued.id) && turn().mine(queued))

  function schedule(at: number): void {
    if (ended || (timer && timer.at <= at)) return
    timer?.cancel()
    const delayMs = Math.max(0, at - browser.now())
    timer = { at, cancel: browser.after(delayMs, () => void run()) }
  }

  async function run(): Promise<void> {
    timer = undefined
    if (busy) return
    busy = true
    for (let batch = next(); batch.length > 0; batch = next()) {
      const receipt = await dispatch(batch, false)
      notBefore = browser.now() + (receipt.retryInMs ?? 0)
      if (receipt.retryInMs !== undefined) break
    }
    busy = false
    if (waiting().length > 0) schedule(Math.max(notBefore, browser.now()))
  }

  function next(): Queued[] {
    if (ended || browser.now() < notBefore || waiting().length === 0) return []
    options.beforeSend()
    return nextBatch(waiting())
  }

  async function dispatch(batch: Queued[], leaving: boolean): Promise<Receipt> {
    const ids = batch.map(({ id }) => id)
    for (const id of ids) underWay.add(id)
    const receipt = await send({ messages: batch.map(({ message }) => message), leaving })
    for (const id of ids) underWay.delete(id)
    // Of what leaves with the page nobody waits for bad news; it is still in the queue.
    if (!leaving || receipt.kind !== 'failed') settle(ids, receipt)
    return receipt
  }

  function settle(ids: string[], receipt: Receipt): void {
    if (receipt.kind === 'failed') return options.onProblem(receipt.detail)
    if (receipt.kind === 'refused') {
      queue.remove(ids)
      drops.count('refused', ids.length)
      return options.onProblem(`${ids.length} messages were refused: ${receipt.detail}`)
    }
    const statusOf = (index: number) => receipt.results[index]?.status ?? 'ok'
    const refused = ids.filter((_, index) => statusOf(index) === 'refused')
    const kept = ids.filter((_, index) => statusOf(index) === 'retry')
    const done = ids.filter((id) => !refused.includes(id) && !kept.includes(id))
    queue.remove([...done, ...refused])
    drops.count('refused', refused.length)
    for (const result of receipt.results) {
      if (result.status === 'refused') options.onProblem(`a message was refused: ${result.reason}, ${result.detail}`)
    }
    options.onAcknowledged(done, receipt.seq)
  }

  return {
    wake(urgent, isOneMore = false) {
      more += 1
      // To list what waits is dear: while a request is due soon anyway, only one that may be full by now is worth it.
      if (!urgent && isOneMore && timer && more < batchMessages) return
      more = 0
      const now = browser.now()
      schedule(Math.max(notBefore, urgent || isFull(waiting()) ? now : now + gatherMs))
    },
    leave() {
      if (ended || waiting().length === 0) return
      options.beforeSend()
      for (let rest = waiting(); rest.length > 0; ) {
        const batch = nextBatch(rest)
        rest = rest.slice(batch.length)
        void dispatch(batch, true)
      }
    },
    end() {
      ended = true
      timer?.cancel()
    },
  }
}
