import type { ExperienceProgress, Message, Observation, PersonState } from '@milepost/contract'
import { mergeProgress, type Reading } from '@milepost/targeting'
import type { Browser } from '../browser/browser.ts'
import { isObject } from '../browser/stored.ts'
import { type Change, type Identities, type Identity, keyOf } from '../client/identity.ts'
import { type Draft, join, type Known, withAcknowledged, whenGone, withBase, withOwn, withoutAccount, withProgress } from './known.ts'
import { createPeople } from './people.ts'

/** What is known of whoever is here now, in step with the other tabs. */
export interface Memory {
  /** Under which the person is kept, and by which draws are made. */
  key(): string
  known(): Known
  progressOf(experience: string): ExperienceProgress | undefined
  grow(experience: string, progress: ExperienceProgress): void
  keepDraft(experience: string, draft: Draft | null): void
  observe(message: Message, reading: Reading): void
  acknowledge(ids: string[], seq: number): void
  learn(state: PersonState, of: Identity): void
  /**
   * @param before the key until the change, and `after` it.
   * @returns whether the collector's word on this person is known from before.
   */
  follow(change: Change, before: string, after: string): boolean
  changeAccount(): void
}

export function createMemory(options: {
  browser: Browser
  scope: string
  identities: Identities
  /** Another tab learned something. */
  onChange: () => void
  onCorrupt: (key: string) => void
}): Memory {
  const { browser, scope, identities, onChange } = options
  const people = createPeople(browser, scope, options.onCorrupt)
  const key = () => keyOf(identities.get())
  const update = (change: (known: Known) => Known) => people.update(key(), change)

  // Storage says it to the other tabs, too, but not where it is blocked or full.
  const channel = browser.openChannel(`${scope}.progress`, (word) => {
    if (!isObject(word) || word.key !== key() || typeof word.experience !== 'string' || !isObject(word.progress)) return
    const { experience, progress } = word
    update((known) => withProgress(known, experience, progress))
    onChange()
  })
  browser.onStored((stored) => {
    if (stored === null || stored === identities.key || stored.startsWith(people.prefix)) onChange()
  })

  return {
    key,
    known: () => people.get(key()),
    progressOf(experience) {
      const { base, progress } = people.get(key())
      return mergeProgress(base?.person.progress ?? {}, progress)[experience]
    },
    grow(experience, progress) {
      update((known) => withProgress(known, experience, progress))
      channel.post({ key: key(), experience, progress })
    },
    keepDraft: (experience, draft) =>
      update((known) => {
        if (!draft && !known.drafts[experience]) return known
        const { [experience]: _, ...others } = known.drafts
        return { ...known, drafts: draft ? { ...others, [experience]: draft } : others }
      }),
    observe(message, reading) {
      const whose = keyOf({ userId: message.userId ?? null, anonymousId: message.anonymousId ?? '', groupId: null })
      people.update(whose, (known) => withOwn(known, observationOf(message), reading))
    },
    acknowledge: (ids, seq) => update((known) => withAcknowledged(known, ids, seq)),
    learn: (state, of) => people.update(keyOf(of), (known) => withBase(known, state)),
    follow(change, before, after) {
      const isKnown = people.get(after).base !== null
      if (change === 'named') {
        people.update(after, (named) => join(people.get(before), named))
        people.forget(before)
      }
      if (change === 'other') people.update(before, whenGone)
      return isKnown
    },
    changeAccount: () => update(withoutAccount),
  }
}

function observationOf(message: Message): Observation {
  const { messageId = '', timestamp = '', type } = message
  const at = Date.parse(timestamp)
  switch (message.type) {
    case 'track':
      return { id: messageId, at, type: 'track', event: message.event, properties: message.properties ?? {} }
    case 'page':
    case 'screen':
      return { id: messageId, at, type: message.type, properties: message.properties ?? {}, ...(message.name ? { event: message.name } : {}) }
    case 'identify':
    case 'group':
      return { id: messageId, at, type: message.type, traits: message.traits ?? {} }
    default:
      return { id: messageId, at, type }
  }
}
