import type { Clock } from '../clock.ts'
import type { Journal } from '../operation/journal.ts'
import type { Meter } from '../operation/meter.ts'
import type { DueDelivery, WebhookStore } from '../store/webhooks.ts'
import { outcomeOf, patienceMs } from './schedule.ts'
import { send } from './send.ts'

/** Pause while nothing is due. */
const restMs = 1_000
/** Deliveries claimed at a time. Other collectors leave them alone for `leaseMs`. */
const batch = { size: 20, leaseMs: 10 * 60_000 } as const
/** How often deliveries that waited too long are given up, and old ones deleted. */
const tidyMs = 10 * 60_000
/** How long the log of deliveries is kept. */
const keptMs = 30 * 24 * 60 * 60_000

export interface DispatcherParts {
  webhooks: Pick<WebhookStore, 'claim' | 'attempted' | 'tidy'>
  clock: Clock
  /** In [0, 1). */
  random: () => number
  allowsPrivate: boolean
  meter: Pick<Meter, 'delivered'>
  journal: Journal
  report: (error: Error) => void
}

export interface Dispatcher {
  /** Delivers what is due; answers whether there was anything. */
  step(): Promise<boolean>
}

export function createDispatcher(
  { webhooks, clock, random, allowsPrivate, meter, journal }: Omit<DispatcherParts, 'report'>,
  isStopping: () => boolean = () => false,
): Dispatcher {
  let tidiedAt = -Infinity

  /** Delivers in order, and stops when the webhook has to rest: the remaining ones are due again after its rest. */
  async function deliverAll(deliveries: DueDelivery[]): Promise<void> {
    let { failures } = deliveries[0]?.webhook ?? { failures: 0 }
    for (const delivery of deliveries) {
      if (isStopping()) return
      const { isDelivered, isGone, retryAfterMs, attempt } = await send(delivery, { allowsPrivate, now: clock })
      const outcome = outcomeOf(delivery.attempts, { failures }, { isDelivered, isGone, retryAfterMs }, clock(), random())
      await webhooks.attempted(delivery, attempt, outcome)
      ;({ failures } = outcome.webhook)
      meter.delivered(outcome.state === 'waiting' ? 'retried' : outcome.state)
      if (isDelivered) continue
      journal.warn('webhook failed', { webhook: delivery.webhook.id, message: delivery.message.id, status: attempt.status, state: outcome.state, fault: attempt.fault })
      if (outcome.webhook.restsUntil !== null || !outcome.webhook.enabled) return
    }
  }

  return {
    async step() {
      const now = clock()
      if (Math.abs(now - tidiedAt) >= tidyMs) {
        await webhooks.tidy(now - patienceMs, now - keptMs)
        tidiedAt = now
      }
      const due = await webhooks.claim(now, now + batch.leaseMs, batch.size)
      const ofWebhook = Map.groupBy(due, ({ webhook }) => webhook.id)
      await Promise.all([...ofWebhook.values()].map(deliverAll))
      return due.length > 0
    },
  }
}

export interface Dispatching {
  /** Finishes the attempt it is at. */
  stop(): Promise<void>
}

export function startDispatching(parts: DispatcherParts): Dispatching {
  let isStopping = false
  const dispatcher = createDispatcher(parts, () => isStopping)
  let wake = () => {}
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs)
      wake = () => (clearTimeout(timer), resolve())
    })
  const running = (async () => {
    while (!isStopping) {
      const isMore = await dispatcher.step().catch((error: Error) => (parts.report(error), false))
      if (!isMore && !isStopping) await rest()
    }
  })()
  return {
    stop() {
      isStopping = true
      wake()
      return running
    },
  }
}
