import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

export interface PersonRow {
  id: number
  account: number | null
  traits: string
}

/** By the id the person is known by, or by any of its identities: an address from before it was recognised still leads there. */
export function findPersonRow(db: Sqlite) {
  const byKey = db.prepare(`select p.id, p.account, p.traits from person p where ${within('p')} and p.key = @id`)
  const byIdentity = db.prepare(`
    select p.id, p.account, p.traits from identity i join person p on ${within('p')} and p.id = i.person
    where ${within('i')} and i.kind = @kind and i.value = @value`)

  return (scope: Scope, id: string): PersonRow | undefined => {
    const [kind, value] = id[1] === ':' ? [id[0], id.slice(2)] : ['', '']
    return (byKey.get({ ...scope, id }) ?? byIdentity.get({ ...scope, kind, value })) as PersonRow | undefined
  }
}
