import type { Browser } from '../browser/browser.ts'
import type { Outbox } from '../delivery/outbox.ts'
import type { Engine } from '../engine/engine.ts'
import type { Lazy } from '../engine/lazily.ts'
import type { Identities } from './identity.ts'
import type { Settled } from './options.ts'

/** The parts of a running kit that can be looked at. Whoever looks changes nothing. */
export interface Insides {
  browser: Browser
  settings: Settled
  /** Begins every storage key of this client. */
  scope: string
  identities: Pick<Identities, 'get'>
  /** Not there while nothing is published. */
  engine: Pick<Lazy<Engine>, 'peek'>
  delivery: Pick<Outbox, 'peek'>
}
