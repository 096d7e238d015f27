import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'

/** Two things of one list under one id, wherever the list is: progress and answers of the two would be one. */
export const duplicateId: Check = function* ({ content: { experiences, milestones, stageModels, alerts } }) {
  yield* listsIn({ experiences, milestones, stageModels, alerts }, [])
}

function* listsIn(value: unknown, at: Place): Generator<Finding> {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) yield* twice(value, at)
  for (const [key, part] of Object.entries(value)) yield* listsIn(part, [...at, Array.isArray(value) ? Number(key) : key])
}

function* twice(items: readonly unknown[], at: Place): Generator<Finding> {
  const first = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const id = (item as { id?: unknown } | null)?.id
    if (typeof id !== 'string') continue
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else yield { at: [...at, index, 'id'], got: id, problem: `${at.at(-1)}[${earlier}] has this id already`, remedy: 'give one of the two another id' }
  }
}
