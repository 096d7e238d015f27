import type { Actor } from '@milepost/contract'
import { shownLength } from '../projects/key.ts'
import type { User } from '../store/users.ts'
import type { Asker } from './asker.ts'

/** Whoever holds a secret key, told apart from other keys by its beginning. */
export function keyActor(key: string): Actor {
  return { kind: 'key', id: key.slice(0, shownLength), name: `Secret key ${key.slice(0, shownLength)}…` }
}

export function userActor({ id, email }: User): Actor {
  return { kind: 'user', id, name: email }
}

export function actorOf(asker: Asker): Actor {
  return asker.kind === 'key' ? keyActor(asker.key) : userActor(asker.user)
}
