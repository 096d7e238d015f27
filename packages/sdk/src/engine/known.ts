import type { AnswerValue, ExperienceProgress, Facts, Observation, PersonState, Progress } from '@milepost/contract'
import { emptyFacts, mergeProgress, observe, type Reading } from '@milepost/targeting'

/** Own observations kept beside the collector's facts; the oldest beyond are folded into them. A few kilobytes of local storage. */
export const ownObservations = 200

/** Something this browser sent. `seq` is the log position that holds it, once the collector said so. */
export interface Own {
  observation: Observation
  seq: number | null
}

/** A submission of a survey under way: a reload goes on with it. */
export interface Draft {
  submission: string
  answers: Record<string, AnswerValue>
}

/**
 * What this browser knows of one person: the collector's facts, and on top what it saw itself and the collector's facts do
 * not hold yet. Progress is kept apart, too, and only grows, so that what was dismissed stays so whatever the collector does.
 */
export interface Known {
  base: PersonState | null
  own: Own[]
  progress: Progress
  drafts: Record<string, Draft>
}

export const nothingKnown: Known = { base: null, own: [], progress: {}, drafts: {} }

export function withOwn(known: Known, observation: Observation, reading: Reading): Known {
  const own = [...known.own, { observation, seq: null }]
  const over = own.slice(0, Math.max(0, own.length - ownObservations)).map((entry) => entry.observation)
  if (over.length === 0) return { ...known, own }
  const base = known.base ?? { seq: 0, asOf: 0, person: emptyFacts(), account: null }
  return {
    ...known,
    own: own.slice(over.length),
    base: {
      ...base,
      person: observeAll(base.person, over, reading, 'person'),
      account: base.account && observeAll(base.account, over, reading, 'account'),
    },
  }
}

export function withAcknowledged(known: Known, ids: readonly string[], seq: number): Known {
  const acknowledged = new Set(ids)
  return { ...known, own: known.own.map((own) => (acknowledged.has(own.observation.id) ? { ...own, seq } : own)) }
}

/** The collector's newer facts; own observations that they hold are not counted a second time. */
export function withBase(known: Known, base: PersonState): Known {
  if (known.base && base.seq < known.base.seq) return known
  return { ...known, base, own: known.own.filter(({ seq }) => seq === null || seq > base.seq) }
}

export function withProgress(known: Known, experience: string, progress: ExperienceProgress): Known {
  return { ...known, progress: mergeProgress(known.progress, { [experience]: progress }) }
}

/** The person acts for another account now, of which nothing is known yet. */
export function withoutAccount(known: Known): Known {
  const own = known.own.filter(({ observation }) => observation.type !== 'group')
  return { ...known, own, base: known.base && { ...known.base, account: null } }
}

/** What stays of a person who left: that nothing dismissed comes back. The rest is nobody else's business. */
export function whenGone({ progress }: Known): Known {
  return { ...nothingKnown, progress }
}

/** An anonymous person got a name: what was known of both is known of the one. */
export function join(anonymous: Known, named: Known): Known {
  return {
    base: named.base ?? anonymous.base,
    own: [...named.own, ...anonymous.own],
    progress: mergeProgress(named.progress, anonymous.progress),
    drafts: { ...anonymous.drafts, ...named.drafts },
  }
}

/** @returns `account` only where something is known of it. */
export function factsOf(known: Known, reading: Reading): { person: Facts; account?: Facts } {
  const own = known.own.map(({ observation }) => observation)
  const person = observeAll(known.base?.person ?? emptyFacts(), own, reading, 'person')
  const progress = mergeProgress(person.progress, known.progress)
  const account = known.base?.account ?? (own.some(({ type }) => type === 'group') ? emptyFacts() : null)
  return { person: { ...person, progress }, ...(account ? { account: observeAll(account, own, reading, 'account') } : {}) }
}

/** Traits of `identify` are the person's, traits of `group` the account's; everything else counts for both. */
function observeAll(facts: Facts, own: readonly Observation[], reading: Reading, of: 'person' | 'account'): Facts {
  const foreign = of === 'person' ? 'group' : 'identify'
  return observe(
    facts,
    own.filter(({ type }) => type !== foreign),
    reading,
  )
}
