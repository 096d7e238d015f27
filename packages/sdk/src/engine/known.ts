import type { AnswerValue, ExperienceProgress, Facts, Observation, PersonState, Progress, Scalar } from '@milepost/contract'
import type { Reading } from '@milepost/targeting'
import { emptyFacts, mergeProgress } from '@milepost/targeting/everyday'
import { isLike } from '../browser/stored.ts'
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

/** As much of the collector's word as is looked at before it is believed. */
export const personSample = { seq: 0, person: {} }
/** And of what is kept. */
export const knownSample = { base: (base: unknown) => base === null || isLike(base, personSample), own: [{ observation: {} }], progress: {}, drafts: {} }

export const nothingKnown: Known = { base: null, own: [], progress: {}, drafts: {} }

/** The oldest beyond the cap are forgotten here; they are still on their way to the collector, which tells of them again. */
export function withObservation(known: Known, observation: Observation): Known {
  return { ...known, own: [...known.own, { observation, seq: null }].slice(-ownObservations) }
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

/** For one who asks again and again: nothing is observed anew while nothing came. */
export function createFactsOf(): FactsOf {
  let last: { base: Known['base']; own: Known['own']; reading: Reading; person: Facts; account: Facts | undefined } | undefined
  return ({ base, own, progress }, { targeting, reading }) => {
    if (!last || last.base !== base || last.own !== own || last.reading !== reading) {
      /** Traits of `identify` are the person's, traits of `group` the account's; everything else counts for both. */
      const withOwn = (facts: Facts | undefined | null, foreign: Observation['type']) =>
        targeting.observe(facts ?? emptyFacts(), own.map(({ observation }) => observation).filter(({ type }) => type !== foreign), reading)
      const hasAccount = base?.account || own.some(({ observation }) => observation.type === 'group')
      last = { base, own, reading, person: withOwn(base?.person, 'group'), account: hasAccount ? withOwn(base?.account, 'identify') : undefined }
    }
    const { person, account } = last
    return { person: { ...person, progress: mergeProgress(person.progress, progress) }, ...(account && { account }) }
  }
}
