import type { Facts, Observation, Scalar, TraitChange } from '@milepost/contract'
import type { Compare } from '../comparison/compare.ts'
import { matchesBy } from '../comparison/where.ts'
import { own } from '../record.ts'
import type { Reading } from './reading.ts'

/**
 * The facts with a few more observations, as far as everyday rules read them: times of events, and traits. A quarter of the code of
 * `observe`. Nothing is summarised or capped here, so it is for the few observations that a browser made itself, and its result is
 * thrown away after a look.
 */
export function overlay(compare: Compare, facts: Facts, observations: readonly Observation[], { streams: read }: Reading): Facts {
  const streams = { ...facts.streams }
  const traits = { ...facts.traits }
  for (const { at, event, properties = {}, traits: said = {} } of observations) {
    for (const { key, where } of (event !== undefined && read.get(event)) || []) {
      if (matchesBy(compare, where, properties)) streams[key] = [...(own(streams, key) ?? []), at].sort((a, b) => a - b)
    }
    for (const [name, value] of Object.entries(said)) {
      if (isScalar(value)) traits[name] = [...(own(traits, name) ?? []), { at, value }].sort(byTime)
    }
  }
  return { ...facts, streams, traits }
}

const byTime = (a: TraitChange, b: TraitChange) => a.at - b.at

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
