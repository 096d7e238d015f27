import type { Message } from '@milepost/contract'
import type { Cancel } from '../browser/browser.ts'
import { Complaint } from '../complaints/complaint.ts'
import type { Delivery, DeliveryOptions } from './delivery.ts'

/** Milliseconds after which sending begins, whatever the page is still busy with. */
export const sendByMs = 5000
/** Messages that leave with a page that goes before sending has begun; the rest waits for the next visit. */
export const earlyMessages = 20

/** Where messages wait before there is time to send them: first a person has something before the eyes. */
export interface Outbox extends Pick<Delivery, 'post' | 'waiting' | 'receipts'> {
  /** There is time now, or nobody shall wait: the chunk that sends is fetched. */
  start(): void
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
  let delivery: Delivery | undefined
  let isLoading = false
  let ended = false

  function start(): void {
    if (isLoading) return
    isLoading = true
    import('./delivery.ts')
      .then(({ createDelivery }) => {
        if (!ended) delivery = createDelivery(options)
      })
      .catch((error) => {
        isLoading = false
        browser.after(sendByMs, start)
        options.onProblem(new Complaint('unsent', error))
      })
  }

  /** The page may be gone in a moment: one request that nobody waits for. A message counts once, so they may stay where they are. */
  function leave(): void {
    if (delivery || early.length === 0) return
    const head = JSON.stringify({ writeKey, identityToken: options.token(), sentAt: new Date(browser.now()) })
    const body = `${head.slice(0, -1)},"batch":[${early.slice(0, earlyMessages)}]}`
    const init = { method: 'POST', body, headers: { 'content-type': 'text/plain' }, credentials: 'omit', keepalive: true } as const
    browser.fetch(`${url}/v1/batch`, init).catch(() => {})
  }

  browser.onLeave(leave)
  browser.after(sendByMs, start)

  return {
    start,
    post(message: Message) {
      if (delivery) return delivery.post(message)
      const text = JSON.stringify(message)
      early.push(text)
      browser.local.set(`${prefix}${message.messageId}~${tab}`, text)
    },
    waiting: () => delivery?.waiting() ?? [],
    get receipts() {
      return delivery?.receipts ?? []
    },
    end() {
      leave()
      ended = true
      delivery?.end()
    },
  }
}
