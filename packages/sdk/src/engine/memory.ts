import type { ExperienceProgress, Message, Observation, PersonState, Progress } from '@milepost/contract'
import { mergeProgress } from '@milepost/targeting/early'
import type { Browser } from '../browser/browser.ts'
import { createStored } from '../browser/stored.ts'
import { type Change, type Identities, type Identity, keyOf } from '../client/identity.ts'
import { join, type Known, knownSample, nothingKnown, whenGone, withBase, withObservation, withProgress } from './known.ts'

/** People whose progress one browser keeps: a family computer, a support desk. The rest comes from the collector again. */
export const peopleKept = 8

/** What is known of whoever is here now, in local storage. */
export interface Memory {
  /** Under which the person is kept, and by which draws are made. */
  key(): string
  /** @param key default: of who is here now. */
  known(key?: string): Known
  update(change: (known: Known) => Known): void
  grow(experience: string, progress: ExperienceProgress): void
  observe(message: Message): void
  /**
   * @param before the key until the change, and `after` it.
   * @returns whether the collector's word on this person is known from before.
   */
  follow(change: Change, before: string, after: string): boolean
  /** With every experience: the collector's word and our own. */
  progress(): Progress
  learn(state: PersonState, of: Identity): void
  /** Of the storage keys, which other tabs write, too. */
  prefix: string
}

export function createMemory({ local }: Browser, scope: string, identities: Identities, onCorrupt: (key: string) => void): Memory {
  const prefix = `${scope}.person.`
  const stored = createStored<Known>(local, prefix, knownSample, onCorrupt)
  /** Should storage lose it in the middle of a visit, what was dismissed stays so at least until the page goes. */
  const remembered = new Map<string, Known>()
  const key = () => keyOf(identities.get())

  function get(of: string): Known {
    const found = stored.find(of)
    const own = remembered.get(of) ?? nothingKnown
    return !found || found === own ? own : { ...found, progress: mergeProgress(found.progress, own.progress) }
  }

  function change(of: string, how: (known: Known) => Known): void {
    const before = get(of)
    const known = how(before)
    if (known === before) return
    if (!stored.find(of)) {
      for (const name of local.keys(prefix).slice(peopleKept - 1)) local.remove(name)
    }
    remembered.set(of, known)
    stored.set(known, of)
  }

  const update: Memory['update'] = (how) => change(key(), how)
  return {
    prefix,
    key,
    known: (of = key()) => get(of),
    update,
    grow: (experience, progress) => update((known) => withProgress(known, experience, progress)),
    observe(message) {
      change(keyOf(message as Said), (known) => withObservation(known, observationOf(message as Said)))
    },
    follow(kind, before, after) {
      const isKnown = get(after).base !== null
      if (kind === 'named') {
        change(after, (named) => join(get(before), named))
        remembered.delete(before)
        stored.remove(before)
      }
      if (kind === 'other') change(before, whenGone)
      return isKnown
    },
    progress() {
      const { base, progress } = get(key())
      return mergeProgress(base?.person.progress ?? {}, progress)
    },
    learn: (state, of) => change(keyOf(of), (known) => withBase(known, state)),
  }
}

/** Everything that one kind of message or another may say. */
type Said = Pick<Identity, 'anonymousId' | 'userId'> & { type: Message['type']; messageId: string; timestamp: string } & { event?: string; name?: string } & Pick<Observation, 'properties' | 'traits'>

function observationOf({ type, messageId, timestamp, event, name, properties, traits }: Said): Observation {
  return { id: messageId, at: Date.parse(timestamp), type, event: event ?? name, properties, traits } as Observation
}
