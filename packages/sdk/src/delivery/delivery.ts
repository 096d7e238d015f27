import type { Message } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'
import type { Browser, Cancel } from '../browser/browser.ts'
import { openChannel } from '../browser/channel.ts'
import type { Client } from '../client/client.ts'
import type { Identities } from '../client/identity.ts'
import type { Settled } from '../client/options.ts'
import type { Complain } from '../complaints/complaint.ts'
import { acknowledge } from '../engine/acknowledging.ts'
import type { Engine } from '../engine/engine.ts'
import type { Lazy } from '../engine/lazily.ts'
import { createDrops, type Drops } from './drops.ts'
import type { Envelope } from './envelope.ts'
import { withinKeepalive } from './keepalive.ts'
import { queueKeys } from './outbox.ts'
import { posting } from './posting.ts'
import { createJournal } from './journal.ts'
import { createQueue } from './queue.ts'
import type { Queued } from './queued.ts'
import { hasteOf } from './rank.ts'
import { type Delivered, remembering } from './remembering.ts'
import { retrying } from './retrying.ts'
import { createSender } from './sender.ts'
import { createShelf } from './shelf.ts'
import { createSilence } from './silence.ts'
import { takeTurns, type Turn } from './turn.ts'

/** Looked for when there is time, too. */
export { debugWhereAsked } from '../client/debug.ts'

export interface DeliveryOptions {
  browser: Browser
  settings: Pick<Settled, 'url' | 'writeKey'>
  /** The token proves who is here; of the moment of sending. */
  identities: Pick<Identities, 'token'>
  /** Begins every storage key and name of this client. */
  scope: string
  tab: string
  /** Makes a message of what is said. */
  write: Envelope
  client: Client
  /** Hears of it as soon as it is there. */
  engine: Pick<Lazy<Engine>, 'when'>
  complain: Complain
}

export interface Delivery {
  /** Throws, before anything has changed, where a host's values cannot be written as JSON. */
  post(message: Message): void
  /** Messages that wait, of all tabs, without those that had to be put on the shelf. */
  waiting(): Queued[]
  /** How many those are. */
  shelved(): number
  /** Messages that were lost in this page view, by reason. */
  lost: Drops['all']
  /** What became of the last requests, oldest first. */
  receipts: readonly Delivered[]
  end: Cancel
}

/** From a message to its acknowledgement: read it from the top. A chunk of its own, which `outbox.ts` fetches when there is time. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { browser, scope, engine } = options
  if (browser.asksForPrivacy) return createSilence()
  const drops = createDrops()

  const journal = createJournal(browser.local, scope + queueKeys, options.tab, drops)
  const shelf = createShelf(browser, scope, drops)
  const queue = createQueue(journal, shelf, () => turn.leads())

  const receipts: Delivered[] = []
  const send = remembering(receipts, browser.now, withinKeepalive(retrying(browser.random, posting(options))))

  let turn: Turn = { mine: () => false, leads: () => false, suspect() {}, end() {} }
  const sender = createSender({
    browser,
    queue,
    drops,
    send,
    turn: () => turn,
    report() {
      const counts = drops.take()
      if (!counts) return false
      queue.add(options.write({ type: 'track', event: kitEvents.dropped, properties: { counts } }))
      return true
    },
    onShelved: () => channel.post('shelved'),
    onAcknowledged: (ids, seq) => engine.when((engine) => engine.acknowledge((memory) => acknowledge(memory, ids, seq), seq)),
    onProblem: (error) => options.complain('delivery', error),
  })

  const channel = openChannel(browser, `${scope}.queue`, (word) => {
    if (word === 'shelved') shelf.look()
    sender.wake(word === 'urgent' || word === 'later' ? word : 'soon', word !== 'shelved')
  })
  // Before the turn is given up, which leaving does, too.
  const stopLeave = browser.onLeave(() => sender.leave())
  turn = takeTurns({
    browser,
    name: `${scope}.sender`,
    tab: options.tab,
    onTurn() {
      shelf.look()
      sender.wake(journal.list().some(({ message }) => hasteOf(message) === 'urgent') ? 'urgent' : 'soon')
    },
  })
  // What an earlier visit could not deliver, and what was written before this was there.
  journal.settle()
  sender.wake('soon')
  // A tab that sends for all has not heard of it.
  if (journal.list().length > 0) channel.post('soon')

  return {
    post(message) {
      queue.add(message)
      const haste = hasteOf(message)
      sender.wake(haste, true)
      // Who sends it is told, unless that is this tab.
      if (!turn.leads()) channel.post(haste)
    },
    waiting: journal.list,
    shelved: shelf.count,
    lost: drops.all,
    receipts,
    end() {
      stopLeave()
      channel.close()
      sender.leave()
      sender.end()
      turn.end()
      shelf.end()
    },
  }
}
