import type { TraitChange } from '@milepost/contract'
import { limits } from '@milepost/contract/vocabulary'

const bucketMs = 30 * 86_400_000

/** By time; two values said in the same millisecond are ordered by their text, so that one and the same wins everywhere. */
function byTime(a: TraitChange, b: TraitChange): number {
  if (a.at !== b.at) return a.at - b.at
  const [x, y] = [JSON.stringify(a.value), JSON.stringify(b.value)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** The first of each value in each 30 days, at most half of the cap. */
function firstSayings(changes: readonly TraitChange[]): TraitChange[] {
  const said = new Map<string, TraitChange>()
  for (const change of changes) {
    const key = `${Math.floor(change.at / bucketMs)} ${JSON.stringify(change.value)}`
    if (!said.has(key)) said.set(key, change)
  }
  return [...said.values()].slice(0, limits.traitChanges / 2)
}

/**
 * Joins what was said of one trait. Dropping a repeated value for good would make the order of arrival matter: after
 * "A, A" a late B in between must still find the second A. So the first and the last saying of each value in each 30
 * days stay; these are minima and maxima over a fixed key, and no order of joining changes those. A value that comes
 * back within the same 30 days is therefore dated at its last saying in them.
 */
export function joinTraitHistories(a: readonly TraitChange[], b: readonly TraitChange[]): TraitChange[] {
  const all = [...a, ...b].sort(byTime)
  const kept = new Set([...firstSayings(all), ...firstSayings(all.reverse())])
  return [...kept].sort(byTime).filter((change, i, sorted) => i === 0 || byTime(sorted[i - 1] as TraitChange, change) !== 0)
}
