import type { Facts } from '@milepost/contract'
import { emptyFacts, mergeFacts } from '@milepost/targeting'

/** By halves, so that the small documents are joined most often. */
export function mergeAll(facts: readonly Facts[]): Facts {
  if (facts.length <= 1) return facts[0] ?? emptyFacts()
  const middle = facts.length >> 1
  return mergeFacts(mergeAll(facts.slice(0, middle)), mergeAll(facts.slice(middle)))
}
