import type { Condition, Experience, Text } from '@milepost/contract'

/** What tasks, steps, questions and resources have in common. */
interface Part {
  id: string
  title?: Text | undefined
  doneWhen?: Condition | undefined
  when?: Condition | undefined
  next?: readonly { when?: Condition | undefined }[] | undefined
}

/** Tasks, steps, questions or resources, in the order in which people meet them; none where an experience is of one piece. */
export function partsOf(experience: Experience): readonly Part[] {
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
