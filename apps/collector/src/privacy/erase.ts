import type { Deed } from '../store/feedback.ts'
import type { Erasure, Held, PersonId } from '../store/erasures.ts'
import type { Store } from '../store/store.ts'
import { hashPersonId } from './erased.ts'

type Parts = Pick<Store, 'erasures' | 'log'>

/** `u:` and a user id, `a:` and an id that a browser made; a public id of a person. Nothing where it is neither. */
export function findPersonId(text: string): PersonId | undefined {
  const [kind, value] = [text.slice(0, 1), text.slice(2)]
  return (kind === 'u' || kind === 'a') && text[1] === ':' && value !== '' ? { kind, value } : undefined
}

/** Everything that is held of a person; nothing where there is nobody of this id. */
export async function exportPerson({ erasures }: Pick<Parts, 'erasures'>, project: number, id: PersonId, deed: Deed): Promise<Held | undefined> {
  const held = await erasures.held(project, await erasures.idsOf(project, id))
  if (isNobody(held)) return undefined
  await erasures.noteExport(project, (await hashOf(erasures, project, id)).slice(0, 16), deed)
  return held
}

/**
 * Erases a person, under all ids that are known to be theirs. What arrives of them later is refused.
 * @returns the erasure, to be finished by the fold; nothing where there is nobody of this id
 */
export async function erasePerson({ erasures, log }: Parts, project: number, id: PersonId, deed: Deed): Promise<Erasure | undefined> {
  const ids = await erasures.idsOf(project, id)
  if (isNobody(await erasures.held(project, ids))) return undefined
  const hashes = await Promise.all(ids.map((each) => hashOf(erasures, project, each)))
  const erasure = await erasures.begin(project, ids, hashes, deed)
  // Requests that were let in before stand in the writer's queue, which is served in order: behind them nothing can follow.
  await log.append(project, [])
  await erasures.sweep(project, ids, erasure.id)
  return erasure
}

async function hashOf(erasures: Parts['erasures'], project: number, id: PersonId): Promise<string> {
  return hashPersonId(await erasures.getKey(project), project, id)
}

function isNobody({ messages, derived }: Held): boolean {
  return messages.length === 0 && Object.values(derived).every((found) => found.length === 0)
}
