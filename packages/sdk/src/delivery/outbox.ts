import type { Message } from '@milepost/contract'
import type { Cancel } from '../browser/browser.ts'
import { lazily } from '../engine/lazily.ts'
import type { Delivery, DeliveryOptions } from './delivery.ts'

/** Milliseconds after which sending begins, whatever the page is still busy with. */
export const sendByMs = 5000
/** Messages that leave with a page that goes before sending has begun; the rest waits for the next visit. */
export const earlyMessages = 20

/** Where messages wait before there is time to send them: first a person has something before the eyes. */
export interface Outbox extends Pick<Delivery, 'post' | 'waiting' | 'receipts'> {
  /** There is time now, or nobody shall wait: the chunk that sends is fetched. */
  start(): unknown
  end: Cancel
}

/** Begins every storage key of a waiting message; its id follows, which sorts by time, and its tab. */
export function queuePrefix(scope: string): string {
  return `${scope}.q.`
}

export function createOutbox(options: DeliveryOptions): Outbox {
  const { browser, scope, tab, url, writeKey } = options
  const prefix = queuePrefix(scope)
  const early: string[] = []
  let ended = false
  const delivery = lazily(
    async () => {
      const { createDelivery } = await import('./delivery.ts')
      return ended ? null : createDelivery(options)
    },
    () => {},
    (error) => {
      browser.after(sendByMs, delivery.get)
      options.onProblem(error)
    },
  )

  /** The page may be gone in a moment: one request that nobody waits for. A message counts once, so they may stay where they are. */
  function leave(): void {
    if (delivery.peek() || early.length === 0) return
    const head = JSON.stringify({ writeKey, identityToken: options.token(), sentAt: new Date(browser.now()) })
    const body = `${head.slice(0, -1)},"batch":[${early.slice(0, earlyMessages)}]}`
    const init = { method: 'POST', body, headers: { 'content-type': 'text/plain' }, credentials: 'omit', keepalive: true } as const
    browser.fetch(`${url}/v1/batch`, init).catch(() => {})
  }

  browser.onLeave(leave)
  browser.after(sendByMs, delivery.get)

  return {
    start: delivery.get,
    post(message: Message) {
      const sender = delivery.peek()
      if (sender) return sender.post(message)
      const text = JSON.stringify(message)
      early.push(text)
      browser.local.set(`${prefix}${message.messageId}~${tab}`, text)
    },
    waiting: () => delivery.peek()?.waiting() ?? [],
    get receipts() {
      return delivery.peek()?.receipts ?? []
    },
    end() {
      leave()
      ended = true
      delivery.peek()?.end()
    },
  }
}
