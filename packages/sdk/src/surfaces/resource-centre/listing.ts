import type { Experience, Resource } from '@milepost/contract'
import type { HoldReason } from '@milepost/contract/vocabulary'
import { evaluate, explain, tasksOf } from '@milepost/targeting'
import type { ViewOf } from '../surface.ts'

/** Reasons that no wish of the person overrules. */
const closed: readonly HoldReason[] = ['notScheduled', 'holdout', 'audience', 'audienceUnknown']

/** How far somebody is with what a resource starts. */
export type Standing = { done: number; total: number } | 'done' | undefined

export interface Listed {
  resource: Resource
  standing: Standing
}

/** What this person can open now: nothing is listed that a press would not bring. */
export function listingOf({ experience: { id, items }, scene: { manifest, moment } }: ViewOf<'resourceCentre'>): Listed[] {
  return items.flatMap((resource): Listed[] => {
    const { when } = resource
    if (when && evaluate(when, { ...moment, salt: id }).truth !== true) return []
    if (resource.do !== 'start') return [{ resource, standing: undefined }]
    const why = explain(resource.experience, manifest.experiences, moment)
    if (!why || why.answers.some(({ reason, holds }) => holds && closed.includes(reason))) return []
    return [{ resource, standing: standingOf(why.experience) }]
  })

  function standingOf(experience: Experience): Standing {
    if (moment.person?.progress[experience.id]?.doneAt !== undefined) return 'done'
    if (experience.kind !== 'checklist') return undefined
    const tasks = tasksOf(experience, moment).filter(({ skipped }) => !skipped)
    return { done: tasks.filter(({ done }) => done).length, total: tasks.length }
  }
}
