import type { Condition, Experience } from '@milepost/contract'
import { partsOf } from './parts-of.ts'

/** Every rule of an experience. */
export function conditionsOf(experience: Experience): Condition[] {
  const inParts = partsOf(experience).flatMap(({ doneWhen, when, next = [] }) => [doneWhen, when, ...next.map((jump) => jump.when)])
  const endings = experience.kind === 'survey' ? (experience.endings ?? []).map(({ when }) => when) : []
  return [experience.audience, ...inParts, ...endings].filter((condition) => condition !== undefined)
}
