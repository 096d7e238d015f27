import type { Message } from '@milepost/contract'
import type { Letter } from '../delivery/envelope.ts'
import type { Outbox } from '../delivery/outbox.ts'
import type { Engine } from '../engine/engine.ts'
import type { Lazy } from '../engine/lazily.ts'
import { fieldsOf, nameOf } from './argument.ts'
import { type Change, type Identities, keyOf } from './identity.ts'

type Fields = Record<string, unknown>

/** What a host tells the kit. */
export interface Calls {
  /**
   * Who the person is. Without an id the traits count for the anonymous person. `token` proves the id: a JSON Web Token that the
   * host's server signed, to be said again on each page view.
   */
  identify(userId: string, traits?: Fields, options?: { token?: string }): void
  identify(traits: Fields): void
  /** The account that the person acts for from now on. */
  group(groupId: string, traits?: Fields): void
  track(event: string, properties?: Fields): void
  page(name?: string, properties?: Fields): void
  screen(name?: string, properties?: Fields): void
  /** Two user ids are one person. Default of `previousId`: whoever is here now. */
  alias(userId: string, previousId?: string): void
  /** Asks for an experience by name. It is shown when nothing else is; what was dismissed stays dismissed. `fields` are a survey's hidden ones. */
  start(experience: string, fields?: Fields): void
  /** Somebody else may use the browser now: call it when the person logs out. */
  reset(): void
}

export interface CallsOptions {
  identities: Identities
  record: (letter: Letter) => Message
  /** Told as soon as it is there. */
  engine: Pick<Lazy<Engine>, 'peek' | 'when'>
  delivery: Pick<Outbox, 'start'>
}

/** Each throws where what it is given cannot be understood, before anything has changed. */
export function createCalls({ identities, record, engine, delivery }: CallsOptions): Calls {
  const here = () => keyOf(identities.get())
  const become = (change: () => Change) => {
    const before = here()
    const changed = change()
    const after = here()
    // The collector is asked who it is: nobody shall wait for what tells it.
    if (engine.peek()) delivery.start()
    engine.when((engine) => engine.follow(changed, before, after))
  }
  const visit = (type: 'page' | 'screen') => (name: unknown, properties: unknown) => {
    record({ type, name: name === undefined || name === null ? undefined : nameOf(name, 'name'), properties: fieldsOf(properties, 'properties') })
  }
  return {
    identify(who: unknown, given?: unknown, proof?: { token?: string }) {
      const isAnonymous = typeof who === 'object' && given === undefined
      const traits = fieldsOf(isAnonymous ? (who ?? {}) : given, 'traits')
      if (!isAnonymous) {
        const userId = nameOf(who, 'user id')
        identities.token = proof?.token
        become(() => identities.identify(userId))
      }
      record({ type: 'identify', traits })
    },
    group(id, given) {
      const groupId = nameOf(id, 'group id')
      const traits = fieldsOf(given, 'traits')
      if (identities.group(groupId)) engine.when((engine) => engine.changeAccount())
      record({ type: 'group', groupId, traits })
    },
    track(name, given) {
      record({ type: 'track', event: nameOf(name, 'event'), properties: fieldsOf(given, 'properties') })
    },
    page: visit('page'),
    screen: visit('screen'),
    alias(id, previous = here()) {
      const userId = nameOf(id, 'user id')
      const previousId = nameOf(previous, 'previous id')
      become(() => identities.rename(userId))
      record({ type: 'alias', previousId, userId })
    },
    start(experience, given) {
      const id = nameOf(experience, 'experience')
      const fields = fieldsOf(given, 'fields')
      engine.when((engine) => engine.start(id, fields))
    },
    reset() {
      identities.token = undefined
      become(identities.forget)
    },
  }
}
