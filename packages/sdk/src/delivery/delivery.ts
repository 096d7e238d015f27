import type { Message } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'
import type { Browser, Cancel } from '../browser/browser.ts'
import type { Drops } from './drops.ts'
import { withinKeepalive } from './keepalive.ts'
import { queuePrefix } from './outbox.ts'
import { posting } from './posting.ts'
import { createQueue, type Queued } from './queue.ts'
import { isUrgent } from './rank.ts'
import { type Delivered, remembering } from './remembering.ts'
import { retrying } from './retrying.ts'
import { createSender } from './sender.ts'
import { takeTurns, type Turn } from './turn.ts'

export interface DeliveryOptions {
  browser: Browser
  /** Of the collector, without a slash at the end. */
  url: string
  writeKey: string
  /** Proves who is here; of the moment of sending. */
  token: () => string | undefined
  /** Begins every storage key and name of this client. */
  scope: string
  tab: string
  drops: Drops
  /** Makes the message that reports losses. */
  report: (event: string, properties: Record<string, unknown>) => Message
  /** @param seq the log position that holds them. */
  onAcknowledged: (ids: string[], seq: number) => void
  onProblem: (error: unknown) => void
}

export interface Delivery {
  post(message: Message): void
  /** Messages that wait, of all tabs. */
  waiting(): Queued[]
  /** What became of the last requests, oldest first. */
  receipts: readonly Delivered[]
  end: Cancel
}

/** From a message to its acknowledgement: read it from the top. A chunk of its own, which `outbox.ts` fetches when there is time. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { browser, scope, drops } = options

  const queue = createQueue(browser.local, queuePrefix(scope), options.tab, drops)

  const receipts: Delivered[] = []
  const send = remembering(receipts, browser.now, withinKeepalive(retrying(browser.random, posting(options))))

  let turn: Turn = { mine: () => false, end() {} }
  const sender = createSender({
    browser,
    queue,
    drops,
    send,
    turn: () => turn,
    beforeSend() {
      const counts = drops.take()
      if (counts) queue.add(options.report(kitEvents.dropped, { counts }))
    },
    onAcknowledged: options.onAcknowledged,
    onProblem: options.onProblem,
  })

  const channel = browser.openChannel(`${scope}.queue`, (word) => sender.wake(word === 'urgent', true))
  turn = takeTurns(browser, `${scope}.sender`, () => sender.wake(queue.list().some(({ message }) => isUrgent(message))))
  const stopLeave = browser.onLeave(() => sender.leave())
  // What an earlier visit could not deliver, and what was written before this was there.
  queue.settle()
  sender.wake(false)

  return {
    post(message) {
      queue.add(message)
      const urgent = isUrgent(message)
      sender.wake(urgent, true)
      // Who sends it is told, unless that is this tab.
      if (!turn.mine({ id: message.messageId ?? '', isOwn: true, isVolatile: false })) channel.post(urgent ? 'urgent' : 'more')
    },
    waiting: queue.list,
    receipts,
    end() {
      stopLeave()
      channel.close()
      sender.leave()
      sender.end()
      turn.end()
    },
  }
}
