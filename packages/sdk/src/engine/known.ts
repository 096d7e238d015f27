import type { AnswerValue, ExperienceProgress, Facts, Observation, PersonState, Progress, Scalar } from '@milepost/contract'
import type { Reading } from '@milepost/targeting'
import { emptyFacts, mergeProgress } from '@milepost/targeting/everyday'
import type { Rulebook } from './rulebook.ts'

/** Own observations kept beside the collector's facts, which are asked for anew when half of them are there. A few kilobytes of local storage. */
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
  /** Hidden fields, as they were when it was begun. */
  fields?: Readonly<Record<string, Scalar>>
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

/** The oldest beyond the cap are forgotten here; they are still on their way to the collector, which tells of them again. */
export function withObservation(known: Known, observation: Observation): Known {
  return { ...known, own: [...known.own, { observation, seq: null }].slice(-ownObservations) }
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
export type FactsOf = (known: Known, book: Pick<Rulebook, 'targeting' | 'reading'>) => { person: Facts; account?: Facts }

/** For one who asks again and again: what was observed for the last answer is not observed anew, only what came since. */
export function createFactsOf(): FactsOf {
  let last: { base: Known['base']; reading: Reading; own: Observation[]; person: Facts; account: Facts | null } | undefined
  return (known, { targeting, reading }) => {
    const { base } = known
    const own = known.own.map(({ observation }) => observation)
    const isMore = last?.base === base && last.reading === reading && last.own.every((observation, index) => observation === own[index])
    const before = isMore ? last : undefined
    const fresh = own.slice(before?.own.length ?? 0)
    /** Traits of `identify` are the person's, traits of `group` the account's; everything else counts for both. */
    const withOwn = (facts: Facts, observations: Observation[], foreign: Observation['type']) =>
      targeting.observe(facts, observations.filter(({ type }) => type !== foreign), reading)
    const person = withOwn(before?.person ?? base?.person ?? emptyFacts(), fresh, 'group')
    const knownAccount = base?.account ?? (own.some(({ type }) => type === 'group') ? emptyFacts() : null)
    const account = before?.account ? withOwn(before.account, fresh, 'identify') : knownAccount && withOwn(knownAccount, own, 'identify')
    last = { base, reading, own, person, account }
    return { person: { ...person, progress: mergeProgress(person.progress, known.progress) }, ...(account ? { account } : {}) }
  }
}
