import type { Experience, Resource } from '@milepost/contract'
import type { HoldReason } from '@milepost/contract/vocabulary'
import type { ViewOf } from '../surface.ts'

/** Reasons that no wish of the person overrules. The audience is asked apart: what is done is held for that first. */
const closed: readonly HoldReason[] = ['notScheduled', 'holdout']

/** How far somebody is with what a resource starts. */
export type Standing = { done: number; total: number } | 'done' | undefined

export interface Listed {
  resource: Resource
  standing: Standing
}

/** What this person can open now: nothing is listed that a press would not bring. */
export function listingOf({ experience: { id: own, items }, scene }: ViewOf<'resourceCentre'>): Listed[] {
  const { moment, targeting } = scene
  const started = items.flatMap((resource) => (resource.do === 'start' ? [resource.experience] : []))
  const known = moment.experiences.filter(({ id }) => started.includes(id))
  // Most of them could not come here by themselves, so that nobody has decided on them.
  const { held } = targeting.decide(moment.experiences, moment, undefined, known)
  const holds = (rule: Experience['audience'], salt: string) => !rule || targeting.evaluate(rule, { ...moment, salt }).truth === true

  const isOpen = ({ id, audience }: Experience) => {
    const reason = held.find(({ experience }) => experience.id === id)?.reason
    return !(reason && closed.includes(reason)) && holds(audience, id)
  }
  const standingOf = (experience: Experience): Standing => {
    if (moment.person?.progress[experience.id]?.doneAt !== undefined) return 'done'
    if (experience.kind !== 'checklist') return undefined
    const tasks = targeting.tasksOf(experience, moment).filter(({ skipped }) => !skipped)
    return { done: tasks.filter(({ done }) => done).length, total: tasks.length }
  }
  return items.flatMap((resource): Listed[] => {
    if (!holds(resource.when, own)) return []
    if (resource.do !== 'start') return [{ resource, standing: undefined }]
    const experience = known.find(({ id }) => id === resource.experience)
    return experience && isOpen(experience) ? [{ resource, standing: standingOf(experience) }] : []
  })
}
