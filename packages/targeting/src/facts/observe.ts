import type { Facts, Observation, Scalar, TraitChange } from '@milepost/contract'
import { kitEventPrefix, limits } from '@milepost/contract/vocabulary'
import { comparing } from '../comparison/compare.ts'
import { matchesBy } from '../comparison/where.ts'
import { wholeTests } from '../comparison/whole-tests.ts'
import { emptyFacts } from './empty-facts.ts'
import { factsOfKitEvent } from './kit-observation.ts'
import { mergeFacts } from './merge-facts.ts'
import type { Reading } from './reading.ts'

const compare = comparing(wholeTests)

function asScalar(value: unknown): Scalar | undefined {
  if (typeof value === 'string') return value.slice(0, limits.traitLength)
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

function traitsOf({ at, traits = {} }: Observation): Record<string, TraitChange[]> {
  const said: Record<string, TraitChange[]> = {}
  for (const [trait, told] of Object.entries(traits)) {
    const value = asScalar(told)
    if (value !== undefined) said[trait] = [{ at, value }]
  }
  return said
}

function streamsOf({ event = '', at, properties = {} }: Observation, reading: Reading): Record<string, number[]> {
  const read = reading.streams.get(event)?.filter((stream) => matchesBy(compare, stream.where, properties)) ?? []
  return Object.fromEntries(read.map((stream) => [stream.key, [at]]))
}

/** The document of a single observation. All the rest is joining. */
function factsOf(observation: Observation, reading: Reading): Facts {
  const { at, event, type } = observation
  const facts: Facts = { ...emptyFacts(), firstAt: at }
  if (type === 'identify' || type === 'group') return { ...facts, traits: traitsOf(observation) }
  if (type === 'alias') return facts
  if (event !== undefined) facts.streams = streamsOf(observation, reading)
  if (type === 'track' && event?.startsWith(kitEventPrefix)) return { ...facts, ...factsOfKitEvent(observation) }
  return {
    ...facts,
    lastAt: at,
    events: event === undefined ? {} : { [event]: { count: 1, firstAt: at, lastAt: at } },
    activeDays: { [reading.dayOf(at)]: [at, at] },
  }
}

/** Halving keeps the documents small that are joined most often. */
function factsOfAll(observations: readonly Observation[], reading: Reading): Facts {
  const [first] = observations
  if (first === undefined) return emptyFacts()
  if (observations.length === 1) return factsOf(first, reading)
  const middle = observations.length >> 1
  return mergeFacts(factsOfAll(observations.slice(0, middle), reading), factsOfAll(observations.slice(middle), reading))
}

/**
 * The document with one more observation in it, or with many: the order they come in does not matter. Returns a new
 * document and leaves the given one as it is. Each observation must be given once: whoever keeps the log removes
 * duplicates by message id first, because a document cannot remember every id it has seen.
 */
export function observe(facts: Facts, observed: Observation | readonly Observation[], reading: Reading): Facts {
  return mergeFacts(facts, factsOfAll(Array.isArray(observed) ? observed : [observed as Observation], reading))
}
