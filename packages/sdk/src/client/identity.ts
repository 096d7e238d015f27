import type { Browser } from '../browser/browser.ts'
import { createStored } from '../browser/stored.ts'

/** Who is here. */
export interface Identity {
  /** Made by the kit; a new one after `reset`, and where another person identifies. */
  anonymousId: string
  userId: string | null
  /** The account that events count for. */
  groupId: string | null
}

/** What became of the person by a call: the same one, an anonymous one that got a name, or somebody else. */
export type Change = 'same' | 'named' | 'other'

export interface Identities {
  /** Read anew each time, so that the tabs of an origin agree. */
  get(): Identity
  identify(userId: string): Change
  /** The same person under another user id. */
  rename(userId: string): Change
  /** @returns whether it is another account than before. */
  group(groupId: string): boolean
  forget(): Change
  /** The storage key that other tabs write. */
  key: string
  /** What proves the user id: a token that the host's server signed. In memory alone, so each page view brings it anew. */
  token: string | undefined
}

export function createIdentities(browser: Browser, scope: string, makeId: () => string, onCorrupt: (key: string) => void): Identities {
  const key = `${scope}.identity`
  const stored = createStored<Identity>(browser.local, key, sample, onCorrupt)

  const create = (): Identity => {
    const identity = { anonymousId: makeId(), userId: null, groupId: null }
    stored.set(identity)
    return identity
  }
  const get = () => stored.find() ?? create()

  /** @param becomesOther whether somebody with another name was somebody else. */
  const name = (userId: string, becomesOther: boolean): Change => {
    const before = get()
    if (before.userId === userId) return 'same'
    const isOther = becomesOther && before.userId !== null
    stored.set({ ...(isOther ? create() : before), userId })
    return isOther ? 'other' : 'named'
  }

  return {
    key,
    get,
    token: undefined,
    identify: (userId) => name(userId, true),
    rename: (userId) => name(userId, false),
    group(groupId) {
      const before = get()
      stored.set({ ...before, groupId })
      return before.groupId !== groupId
    },
    forget() {
      create()
      return 'other'
    },
  }
}

/** Under which everything about a person is kept, and by which draws are made. */
export function keyOf({ userId, anonymousId }: Pick<Identity, 'userId' | 'anonymousId'>): string {
  return userId ?? anonymousId
}

const isIdOrNone = (id: unknown) => id === null || typeof id === 'string'
const sample = { anonymousId: '', userId: isIdOrNone, groupId: isIdOrNone }
