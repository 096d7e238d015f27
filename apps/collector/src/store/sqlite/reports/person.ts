import type { PersonFound, SubjectQuestion } from '../../reports/subjects.ts'
import type { Sqlite } from '../open.ts'
import { findPersonRow } from './find-person.ts'
import { readHistory } from './history.ts'
import { personColumns, personEntry } from './people.ts'
import { type Scope, within } from './scope.ts'
import { scalarsOf } from './traits.ts'

export function readPerson(db: Sqlite) {
  const find = findPersonRow(db)
  const entry = db.prepare(`select ${personColumns} where ${within('p')} and p.id = @row`)
  const identities = db.prepare(`
    select i.kind || ':' || i.value from identity i where ${within('i')} and i.person = @row order by i.kind desc, i.value`).pluck()
  const history = readHistory(db)

  return (scope: Scope, question: SubjectQuestion): PersonFound | null => {
    const row = find(scope, question.id)
    if (!row) return null
    const first = question.models[0]
    const bound = { ...scope, row: row.id, unit: first?.unit ?? null, model: first?.id ?? null }
    return {
      person: personEntry(entry.get(bound) as Parameters<typeof personEntry>[0]),
      traits: scalarsOf(row.traits),
      identities: identities.all({ ...scope, row: row.id }) as string[],
      ...history(scope, { person: row.id, ...(row.account !== null && { account: row.account }) }, question),
    }
  }
}
