import type { Identity } from '../store/fold.ts'
import { isBefore } from './gather.ts'
import type { Workspace } from './workspace.ts'

/**
 * Who belongs together. An anonymous id is of the user id of its earliest link; user ids are one person where an alias joins
 * them, however far apart. Looked up from the links each time, so that a late link ends in the same persons.
 *
 * A user id that was named and never observed joins nobody: what two users of one browser call their former id is the
 * browser's anonymous id.
 * @returns the identities of one person, also anonymous ones that were only named.
 */
export async function personAround(workspace: Workspace, identity: Identity): Promise<Identity[]> {
  const start = identity.kind === 'u' ? identity.id : await earliestUser(workspace, identity.id)
  if (start === undefined || !(await isObserved(workspace, start))) return [identity]
  const users = new Set([start])
  const found: Identity[] = []
  for (const user of users) {
    found.push(await workspace.identityById(user))
    for (const alias of (await workspace.linksFrom(user)).keys()) users.add(alias)
    for (const from of await workspace.linksTo(user)) {
      const other = await workspace.identityById(from)
      if (other.kind === 'u') {
        if (await isObserved(workspace, from)) users.add(from)
      } else if ((await earliestUser(workspace, from)) === user) found.push(other)
    }
  }
  return found
}

async function isObserved(workspace: Workspace, identity: number): Promise<boolean> {
  return (await workspace.documents(identity)).size > 0
}

async function earliestUser(workspace: Workspace, anonymous: number): Promise<number | undefined> {
  const links = [...(await workspace.linksFrom(anonymous)).values()]
  return links.reduce((a, b) => (isBefore(a.at, a.messageId, b.at, b.messageId) ? a : b), links[0] as (typeof links)[0])?.user
}

/** The identity a person is known by: of its user ids, else of its anonymous ids, the first in the order of their text. */
function knownBy(observed: readonly Identity[]): Identity | undefined {
  const users = observed.filter((each) => each.kind === 'u')
  const [first] = (users.length > 0 ? users : [...observed]).sort((a, b) => (a.value < b.value ? -1 : 1))
  return first
}

/**
 * Puts the given identities, and all that were or are one person with them, with the persons they belong to.
 * @returns every person that gained or lost somebody; one that lost everybody is in it, too.
 */
export async function reassign(workspace: Workspace, ids: Iterable<number>): Promise<Set<number>> {
  const changed = new Set<number>()
  const settled = new Set<number>()
  const pending = new Set(ids)
  for (const id of pending) {
    if (settled.has(id)) continue
    const together = await personAround(workspace, await workspace.identityById(id))
    const observed: Identity[] = []
    for (const each of together) {
      settled.add(each.id)
      if (await isObserved(workspace, each.id)) observed.push(each)
    }
    const person = knownBy(observed)?.id
    if (person === undefined) continue
    for (const each of observed) {
      // Whoever was with this one before may belong elsewhere now.
      if (each.person !== 0) for (const other of await workspace.identitiesOf(each.person)) pending.add(other)
      if (each.person === person) continue
      if (each.person !== 0) changed.add(each.person)
      changed.add(person)
      await workspace.assign(each, person)
    }
  }
  return changed
}
