import type { AnswerValue, ExperienceProgress, Observation, PersonState, Progress, Scalar } from '@milepost/contract'
import { mergeProgress } from '@milepost/targeting/early'
import { isLike } from '../browser/stored.ts'

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
