import { mergeProgress } from '@milepost/targeting/everyday'
import type { Browser } from '../browser/browser.ts'
import { createStored, isLike, type Stored } from '../browser/stored.ts'
import { type Known, nothingKnown } from './known.ts'

/** People whose progress one browser keeps: a family computer, a support desk. The rest comes from the collector again. */
export const peopleKept = 8

/** What is known of each person who used this browser, in local storage. */
export interface People {
  get(key: string): Known
  update(key: string, change: (known: Known) => Known): void
  forget(key: string): void
  /** Of the storage keys, which other tabs write, too. */
  prefix: string
}

export function createPeople({ local }: Browser, scope: string, onCorrupt: (key: string) => void): People {
  const prefix = `${scope}.person.`
  const records = new Map<string, Stored<Known>>()
  /** Should storage lose it in the middle of a visit, what was dismissed stays so at least until the page goes. */
  const remembered = new Map<string, Known>()

  const recordOf = (key: string): Stored<Known> => {
    const record = records.get(key) ?? createStored<Known>(local, prefix + key, isKnown, onCorrupt)
    records.set(key, record)
    return record
  }

  function get(key: string): Known {
    const stored = recordOf(key).find()
    const own = remembered.get(key)
    if (!stored || !own || own === stored) return stored ?? own ?? nothingKnown
    const known = { ...stored, progress: mergeProgress(stored.progress, own.progress) }
    remembered.set(key, known)
    return known
  }

  /** For one more. */
  function makeRoom(): void {
    const kept = local.keys(prefix)
    for (const name of kept.slice(0, Math.max(0, kept.length + 1 - peopleKept))) local.remove(name)
  }

  return {
    prefix,
    get,
    forget(key) {
      remembered.delete(key)
      recordOf(key).remove()
    },
    update(key, change) {
      const before = get(key)
      const known = change(before)
      if (known === before) return
      remembered.set(key, known)
      if (!recordOf(key).find()) makeRoom()
      recordOf(key).set(known)
    },
  }
}

function isKnown(value: unknown): boolean {
  if (!isLike(value, nothingKnown)) return false
  const { base, own } = value as Known
  return (base === null || isLike(base, { seq: 0, person: {} })) && own.every((entry) => isLike(entry, { observation: {} }))
}
