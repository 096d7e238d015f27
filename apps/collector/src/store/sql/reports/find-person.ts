import { type Asking, first } from '../asking.ts'
import { type Scope, within } from '../scope.ts'

export interface PersonRow {
  id: number
  account: number | null
  traits: string
}

const byKey = `select p.id, p.account, p.traits from person p where ${within('p')} and p.key = @id`
const byIdentity = `
  select p.id, p.account, p.traits from identity i join person p on ${within('p')} and p.id = i.person
  where ${within('i')} and i.kind = @kind and i.value = @value`

/** Finds a person by the id it is listed under or by any of its identities, so that links from before it was recognised still work. */
export function* findPersonRow(scope: Scope, id: string): Asking<PersonRow | undefined> {
  const [kind, value] = id[1] === ':' ? [id[0], id.slice(2)] : ['', '']
  return (yield* first<PersonRow>(byKey, { ...scope, id })) ?? (yield* first<PersonRow>(byIdentity, { ...scope, kind, value }))
}
