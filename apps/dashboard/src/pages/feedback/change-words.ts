import { feedbackStatuses } from '@milepost/contract/vocabulary'
import { statusNames } from './status-name.ts'

/** What a line of the audit log says of one item, as a person would: `closed it`, `gave it to ada, added the tag bug`. */
export function changeWords(detail: Record<string, unknown>, owners: readonly { id: string; name: string }[]): string {
  const [, status] = pairOf(detail['status'])
  const [, owner] = pairOf(detail['owner'])
  const [before, tags] = pairOf(detail['tags'])
  const words: string[] = []
  if (typeof owner === 'string') words.push(`gave it to ${(owners.find(({ id }) => id === owner)?.name ?? owner).split('@')[0]}`)
  if (owner === null) words.push('took the owner off')
  const known = feedbackStatuses.find((each) => each === status)
  if (known && !(known === 'assigned' && typeof owner === 'string')) words.push(`set it to ${statusNames[known].toLowerCase()}`)
  if (detail['dueAt']) words.push('changed the due date')
  const had = Array.isArray(before) ? (before as string[]) : []
  const has = Array.isArray(tags) ? (tags as string[]) : []
  for (const tag of has.filter((each) => !had.includes(each))) words.push(`added the tag ${tag}`)
  for (const tag of had.filter((each) => !has.includes(each))) words.push(`took off the tag ${tag}`)
  return words.join(', ')
}

function pairOf(value: unknown): [unknown, unknown] {
  return Array.isArray(value) && value.length === 2 ? [value[0], value[1]] : [undefined, undefined]
}
