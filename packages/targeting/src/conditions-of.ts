import type { Condition, Experience } from '@milepost/contract'

/** Where the parts of an experience hold rules. */
interface Part {
  doneWhen?: Condition | undefined
  when?: Condition | undefined
  next?: readonly { when?: Condition | undefined }[] | undefined
}

/** Tasks, steps, questions or resources. */
function partsOf(experience: Experience): readonly Part[] {
  switch (experience.kind) {
    case 'checklist':
      return experience.tasks
    case 'tour':
      return experience.steps
    case 'survey':
      return experience.questions
    case 'resourceCentre':
      return experience.items
  }
  return []
}

/** Every rule of an experience. */
export function conditionsOf(experience: Experience): Condition[] {
  const inParts = partsOf(experience).flatMap(({ doneWhen, when, next = [] }) => [doneWhen, when, ...next.map((jump) => jump.when)])
  const endings = experience.kind === 'survey' ? (experience.endings ?? []).map(({ when }) => when) : []
  return [experience.audience, ...inParts, ...endings].filter((condition) => condition !== undefined)
}
