import type { Facts } from '@milepost/contract'

/** Of somebody of whom nothing is known yet: the neutral element of `mergeFacts`. */
export function emptyFacts(): Facts {
  return { firstAt: null, lastAt: null, events: {}, streams: {}, activeDays: {}, traits: {}, scores: [], progress: {} }
}
