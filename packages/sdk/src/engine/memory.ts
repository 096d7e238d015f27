import type { ExperienceProgress, Message, Observation, PersonState } from '@milepost/contract'
import { mergeProgress } from '@milepost/targeting/everyday'
import type { Browser } from '../browser/browser.ts'
import { type Change, type Identities, type Identity, keyOf } from '../client/identity.ts'
import { join, type Known, whenGone, withBase, withObservation, withProgress } from './known.ts'
import { createPeople } from './people.ts'

/** What is known of whoever is here now. */
export interface Memory {
  /** Under which the person is kept, and by which draws are made. */
  key(): string
  known(): Known
  update(change: (known: Known) => Known): void
  grow(experience: string, progress: ExperienceProgress): void
  observe(message: Message): void
  /**
   * @param before the key until the change, and `after` it.
   * @returns whether the collector's word on this person is known from before.
   */
  follow(change: Change, before: string, after: string): boolean
  progressOf(experience: string): ExperienceProgress | undefined
  learn(state: PersonState, of: Identity): void
  /** Of the storage keys, which other tabs write, too. */
  prefix: string
}

export function createMemory(browser: Browser, scope: string, identities: Identities, onCorrupt: (key: string) => void): Memory {
  const people = createPeople(browser, scope, onCorrupt)
  const key = () => keyOf(identities.get())
  const update: Memory['update'] = (change) => people.update(key(), change)
  return {
    key,
    known: () => people.get(key()),
    update,
    grow: (experience, progress) => update((known) => withProgress(known, experience, progress)),
    observe(message) {
      const whose = keyOf({ userId: message.userId ?? null, anonymousId: message.anonymousId ?? '', groupId: null })
      people.update(whose, (known) => withObservation(known, observationOf(message)))
    },
    follow(change, before, after) {
      const isKnown = people.get(after).base !== null
      if (change === 'named') {
        people.update(after, (named) => join(people.get(before), named))
        people.forget(before)
      }
      if (change === 'other') people.update(before, whenGone)
      return isKnown
    },
    progressOf(experience) {
      const { base, progress } = people.get(key())
      return mergeProgress(base?.person.progress ?? {}, progress)[experience]
    },
    learn: (state, of) => people.update(keyOf(of), (known) => withBase(known, state)),
    prefix: people.prefix,
  }
}

/** Everything that one kind of message or another may say. */
type Said = Pick<Message, 'type' | 'messageId' | 'timestamp'> & { event?: string; name?: string | null } & Pick<Observation, 'properties' | 'traits'>

function observationOf(message: Message): Observation {
  const { type, messageId = '', timestamp = '', event, name, properties, traits } = message as Said
  return { id: messageId, at: Date.parse(timestamp), type, event: event ?? name ?? undefined, properties, traits } as Observation
}
