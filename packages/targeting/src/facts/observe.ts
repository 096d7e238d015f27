import type { EventSummary, Facts, Scalar, TraitChange } from '@milepost/contract'
import { kitEventPrefix, limits } from '@milepost/contract/vocabulary'
import { comparing } from '../comparison/compare.ts'
import { matchesBy } from '../comparison/where.ts'
import { wholeTests } from '../comparison/whole-tests.ts'
import { emptyFacts } from './empty-facts.ts'
import { factsOfKitEvent } from './kit-observation.ts'
import { mergeFacts } from './merge-facts.ts'
import type { Observed } from './observed.ts'
import type { Reading } from './reading.ts'
import { joinStreams } from './stream.ts'

const compare = comparing(wholeTests)

function asScalar(value: unknown): Scalar | undefined {
  if (typeof value === 'string') return value.slice(0, limits.traitLength)
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

function traitsOf({ at, traits = {} }: Observed): Record<string, TraitChange[]> {
  const said: Record<string, TraitChange[]> = {}
  for (const [trait, told] of Object.entries(traits)) {
    const value = asScalar(told)
    // To assign to this one name would change the prototype.
    if (value !== undefined && trait !== '__proto__') said[trait] = [{ at, value }]
  }
  return said
}

function isKitEvent({ type, event }: Observed): boolean {
  return type === 'track' && event !== undefined && event.startsWith(kitEventPrefix)
}

/** The traits, progress and scores that an observation tells. Most tell none. */
function toldBy(observation: Observed): Facts | undefined {
  const { type } = observation
  if (type === 'identify' || type === 'group') return { ...emptyFacts(), traits: traitsOf(observation) }
  return isKitEvent(observation) ? { ...emptyFacts(), ...factsOfKitEvent(observation) } : undefined
}

/** Joined in halves, like a merge sort: one after the other, the growing document would be copied at every step. */
function joined(documents: readonly Facts[]): Facts {
  if (documents.length <= 1) return documents[0] ?? emptyFacts()
  const middle = documents.length >> 1
  return mergeFacts(joined(documents.slice(0, middle)), joined(documents.slice(middle)))
}

const none: readonly never[] = []
const nothing: Readonly<Record<string, never>> = {}

/** The document of these observations. Events of the host, by far the most, are counted in place: making and merging a document for each costs many times as much. */
function factsOfAll(observations: readonly Observed[], reading: Reading): Facts {
  const events = new Map<string, EventSummary>()
  const days = new Map<number, [firstAt: number, lastAt: number]>()
  const streams = new Map<string, number[]>()
  const told: Facts[] = []
  let [firstAt, lastAt] = [Infinity, -Infinity]
  for (const observation of observations) {
    const { at, type, event, properties = nothing } = observation
    if (at < firstAt) firstAt = at
    const said = toldBy(observation)
    if (said) told.push(said)
    if (type === 'identify' || type === 'group' || type === 'alias') continue
    for (const { key, where } of reading.streams.get(event ?? '') ?? none) {
      if (!matchesBy(compare, where, properties)) continue
      const times = streams.get(key)
      if (times) times.push(at)
      else streams.set(key, [at])
    }
    if (said) continue
    if (at > lastAt) lastAt = at
    const date = reading.dayOf(at)
    const day = days.get(date)
    if (!day) days.set(date, [at, at])
    else if (at < day[0]) day[0] = at
    else if (at > day[1]) day[1] = at
    if (event === undefined) continue
    const summary = events.get(event)
    if (!summary) events.set(event, { count: 1, firstAt: at, lastAt: at })
    else {
      summary.count++
      if (at < summary.firstAt) summary.firstAt = at
      else if (at > summary.lastAt) summary.lastAt = at
    }
  }
  const counted: Facts = {
    ...emptyFacts(),
    firstAt: observations.length > 0 ? firstAt : null,
    lastAt: lastAt > -Infinity ? lastAt : null,
    events: Object.fromEntries(events),
    streams: Object.fromEntries([...streams].map(([key, times]) => [key, joinStreams(times, [])])),
    activeDays: Object.fromEntries(days),
  }
  return mergeFacts(counted, joined(told))
}

/**
 * The document with one more observation in it, or with many: the order they come in does not matter. Returns a new
 * document and leaves the given one as it is. Each observation must be given once: whoever keeps the log removes
 * duplicates by message id first, because a document cannot remember every id it has seen.
 */
export function observe(facts: Facts, observed: Observed | readonly Observed[], reading: Reading): Facts {
  return mergeFacts(facts, factsOfAll(Array.isArray(observed) ? observed : [observed as Observed], reading))
}
