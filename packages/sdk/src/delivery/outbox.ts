import type { Message } from '@milepost/contract'
import { parse } from '../browser/stored.ts'
import { lazily } from '../engine/lazily.ts'
import type { Delivery, DeliveryOptions } from './delivery.ts'

/** Milliseconds after which sending begins, whatever the page is still busy with. */
export const sendByMs = 5000
/** Messages that leave with a page that goes before sending has begun; the rest waits for the next visit. */
export const earlyMessages = 20
/** Characters written to the host's storage before there is anybody to limit them; what is beyond waits in memory. */
export const earlyStored = 256_000

/** Where messages wait before there is time to send them: first a person has something before the eyes. */
export interface Outbox extends Pick<Delivery, 'end'> {
  post(message: Message): void
  /** Undefined until sending has begun. */
  peek(): Delivery | null | undefined
  /** There is time now, or nobody shall wait: the chunk that sends is fetched. */
  start(): unknown
}

/** After the scope it begins every storage key of a waiting message; its id follows, which sorts by time, and its tab. */
export const queueKeys = '.q.'

export function createOutbox(options: DeliveryOptions): Outbox {
  const { browser, scope, tab, identities, complain } = options
  const { url, writeKey } = options.settings
  const prefix = scope + queueKeys
  let stored = 0
  let ended = false
  const delivery = lazily(
    async () => {
      const { createDelivery, debugWhereAsked } = await import('./delivery.ts')
      debugWhereAsked(options)
      return ended ? null : createDelivery(options)
    },
    (error) => {
      browser.after(sendByMs, delivery.get)
      complain('delivery', error)
    },
  )

  /** The page may be gone in a moment: one request that nobody waits for. A message counts once, so they may stay where they are. */
  function leave(): void {
    if (browser.asksForPrivacy || delivery.peek()) return
    const batch = browser.local.keys(prefix).slice(0, earlyMessages).map((key) => parse(browser.local.find(key) ?? ''))
    if (batch.length === 0) return
    const body = JSON.stringify({ writeKey, identityToken: identities.token, sentAt: new Date(browser.now()), batch })
    browser.fetch(`${url}/v1/batch`, { method: 'POST', body, keepalive: true }).catch(() => {})
  }

  browser.onLeave(leave)
  browser.after(sendByMs, delivery.get)

  return {
    start: delivery.get,
    post(message: Message) {
      const sender = delivery.peek()
      if (sender) return sender.post(message)
      // First: what cannot be written must fail before anything has changed.
      const text = JSON.stringify(message)
      stored += text.length
      // As it was said: the host may change its own objects meanwhile.
      if (browser.asksForPrivacy || stored > earlyStored) delivery.when((sender) => sender?.post(JSON.parse(text)))
      else browser.local.set(`${prefix}${message.messageId}~${tab}`, text)
    },
    peek: delivery.peek,
    end() {
      leave()
      ended = true
      delivery.peek()?.end()
    },
  }
}
