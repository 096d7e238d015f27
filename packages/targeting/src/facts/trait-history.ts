import type { TraitChange } from '@milepost/contract'
import { limits } from '@milepost/contract/vocabulary'

const bucketMs = 30 * 86_400_000

/** By time; two values said in the same millisecond are ordered by their text, so that one and the same wins everywhere. */
function byTime(a: TraitChange, b: TraitChange): number {
  if (a.at !== b.at) return a.at - b.at
  const [x, y] = [JSON.stringify(a.value), JSON.stringify(b.value)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** The first entry of each value in each period of 30 days, up to half of the cap. */
function firstSayings(changes: readonly TraitChange[]): TraitChange[] {
  const said = new Map<string, TraitChange>()
  for (const change of changes) {
    const key = `${Math.floor(change.at / bucketMs)} ${JSON.stringify(change.value)}`
    if (!said.has(key)) said.set(key, change)
  }
  return [...said.values()].slice(0, limits.traitChanges / 2)
}

/**
 * Joins two histories of one trait, in any order of arrival. A repeated value cannot simply be dropped: after "A, A" a late B in between
 * must still find the second A. So the first and the last entry of each value in each period of 30 days stay. They are a minimum and a
 * maximum for a fixed key, which no order of joining changes. A value that comes back within one such period is therefore dated at its
 * last entry in it.
 */
export function joinTraitHistories(a: readonly TraitChange[], b: readonly TraitChange[]): TraitChange[] {
  const all = [...a, ...b].sort(byTime)
  const kept = new Set([...firstSayings(all), ...firstSayings(all.reverse())])
  return [...kept].sort(byTime).filter((change, i, sorted) => i === 0 || byTime(sorted[i - 1] as TraitChange, change) !== 0)
}
