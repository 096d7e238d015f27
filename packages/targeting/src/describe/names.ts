import type { Text } from '@milepost/contract'

interface Named {
  id: string
  name: Text
}

/** What things are called that rules know by their id. A release is one, a manifest is one without stage models. */
export interface Names {
  milestones?: readonly Named[] | undefined
  experiences?: readonly Named[] | undefined
  stageModels?: readonly (Named & { stages: readonly Named[] })[] | undefined
}

/** `“First board created”`, or `“board-created”` where nobody knows the name. Of several languages English, or else the first. */
export function nameIn(list: readonly Named[] | undefined, id: string): string {
  const name = list?.find((each) => each.id === id)?.name ?? id
  return `“${typeof name === 'string' ? name : (name['en'] ?? Object.values(name)[0] ?? id)}”`
}
