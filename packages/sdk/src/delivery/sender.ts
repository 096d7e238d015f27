import type { Browser, Cancel } from '../browser/browser.ts'
import { batchMessages, isFull, nextBatch } from './batch.ts'
import type { Drops } from './drops.ts'
import { createGathering, gatherMs } from './gathering.ts'
import type { Queue } from './queue.ts'
import type { Queued } from './queued.ts'
import { type Haste, isReport } from './rank.ts'
import type { Receipt, Send } from './send.ts'
import type { Turn } from './turn.ts'

export interface Sender {
  /** Something waits. @param isOneMore nothing else has changed. */
  wake(haste: Haste, isOneMore?: boolean): void
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
   * Before a request that is made anyway, and when the page goes: puts the report of losses into the queue. No other moment causes a
   * request for it, or a collector that refuses everything would be told so for ever. @returns whether there is one.
   */
  report: () => boolean
  /** The shelf holds more than before. */
  onShelved: () => void
  onAcknowledged: (ids: string[], seq: number) => void
  onProblem: (error: unknown) => void
}

/** Takes from the queue what is this tab's to send, one request at a time, and settles what came of it. */
export function createSender(options: SenderOptions): Sender {
  const { browser, queue, drops, turn, send } = options
  const gathering = createGathering(browser.now)
  const underWay = new Set<string>()
  let timer: { cancel: Cancel; at: number } | undefined
  let notBefore = 0
  let busy = false
  let isAskedAgain = false
  let more = 0
  let ended = false

  const isMine = (queued: Pick<Queued, 'id' | 'tab' | 'isVolatile'>) => !underWay.has(queued.id) && turn().mine(queued)
  const fresh = () => queue.fresh().filter(isMine)

  function schedule(at: number): void {
    if (ended || (timer && timer.at <= at)) return
    timer?.cancel()
    const delayMs = Math.max(0, at - browser.now())
    timer = { at, cancel: browser.after(delayMs, () => run()) }
  }

  async function run(): Promise<void> {
    timer = undefined
    if (busy) {
      isAskedAgain = true
      return
    }
    busy = true
    try {
      await work()
    } finally {
      busy = false
    }
    if (isAskedAgain) schedule(browser.now())
    else if ((turn().leads() ? queue.count() : fresh().length) > 0) schedule(Math.max(notBefore, browser.now() + gathering.waitMs('soon')))
  }

  async function work(): Promise<void> {
    isAskedAgain = false
    turn().suspect(() => queue.fresh()[0])
    if (queue.isCrowded()) await shelve()
    for (let waiting = await next(); waiting.length > 0; waiting = await next()) {
      const batch = nextBatch(waiting)
      const { retryInMs } = await dispatch(batch, false)
      if (retryInMs !== undefined) notBefore = browser.now() + retryInMs
      // Nothing else waited, and what has come since is looked at when this is over.
      if (retryInMs !== undefined || (batch.length === waiting.length && batch.length < batchMessages)) break
    }
    // What has to wait waits where there is room, and where a host that clears its storage does not reach.
    if (browser.now() < notBefore) await shelve()
  }

  async function shelve(): Promise<void> {
    if (!ended && (await queue.shelve())) options.onShelved()
  }

  /** The oldest, as many as one request takes at most. */
  async function next(): Promise<Queued[]> {
    if (ended || browser.now() < notBefore) return []
    const waiting = await queue.first(batchMessages, isMine)
    if (waiting.length === 0 || ended) return []
    return options.report() ? queue.first(batchMessages, isMine) : waiting
  }

  async function dispatch(batch: Queued[], leaving: boolean): Promise<Receipt> {
    for (const { id } of batch) underWay.add(id)
    gathering.note()
    const receipt = await send({ messages: batch.map(({ message }) => message), leaving })
    // Of what leaves with the page nobody waits for bad news; it is still in the queue.
    if (!leaving || receipt.kind !== 'failed') await settle(batch, receipt)
    for (const { id } of batch) underWay.delete(id)
    return receipt
  }

  async function settle(batch: Queued[], receipt: Receipt): Promise<void> {
    if (receipt.kind === 'failed') return options.onProblem(receipt.detail)
    if (receipt.kind === 'refused') {
      count(batch)
      options.onProblem(`${batch.length} messages were refused: ${receipt.detail}`)
      return queue.remove(batch)
    }
    const having = (wanted: boolean, status: string) => batch.filter((_, index) => ((receipt.results[index]?.status ?? 'ok') === status) === wanted)
    const refused = having(true, 'refused')
    const settled = having(false, 'retry')
    count(refused)
    for (const result of receipt.results) {
      if (result.status === 'refused') options.onProblem(`a message was refused: ${result.reason}, ${result.detail}`)
    }
    const removed = queue.remove(settled)
    options.onAcknowledged(settled.filter((queued) => !refused.includes(queued)).map(({ id }) => id), receipt.seq)
    await removed
  }

  /** A report that is refused is no loss to be reported. */
  function count(refused: Queued[]): void {
    drops.count('refused', refused.filter(({ message }) => !isReport(message)).length)
  }

  return {
    wake(haste, isOneMore = false) {
      const now = browser.now()
      const at = now + gathering.waitMs(haste)
      // Where no request is due, nothing waits yet.
      more = timer ? more + 1 : 1
      // To list what waits is dear: it is done where a request may be full by now.
      const mayBeFull = !isOneMore || more >= batchMessages
      if (timer && (timer.at <= now || (timer.at <= at && !mayBeFull))) return
      const waiting = mayBeFull && haste !== 'urgent' ? fresh() : []
      if (mayBeFull) more = waiting.length % batchMessages
      const isNow = now >= notBefore && (haste === 'urgent' || isFull(waiting))
      schedule(isNow ? now : haste === 'urgent' ? now + gatherMs : at)
    },
    leave() {
      if (ended) return
      options.report()
      queue.keep()
      for (let rest = fresh(); rest.length > 0; ) {
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
