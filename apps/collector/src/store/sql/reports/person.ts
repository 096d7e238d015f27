import type { PersonFound, SubjectQuestion } from '../../reports/subjects.ts'
import { type Asking, column, first } from '../asking.ts'
import { type Scope, within } from '../scope.ts'
import { findPersonRow } from './find-person.ts'
import { readHistory } from './history.ts'
import { personColumns, personEntry, type PersonEntryRow } from './people.ts'
import { scalarsOf } from './traits.ts'

const entry = `select ${personColumns} where ${within('p')} and p.id = @row`
const identities = `select i.kind || ':' || i.value from identity i where ${within('i')} and i.person = @row order by i.kind desc, i.value`

export function* readPerson(scope: Scope, question: SubjectQuestion): Asking<PersonFound | null> {
  const row = yield* findPersonRow(scope, question.id)
  if (!row) return null
  const model = question.models[0]
  const bound = { ...scope, row: row.id, unit: model?.unit ?? null, model: model?.id ?? null }
  return {
    person: personEntry((yield* first<PersonEntryRow>(entry, bound)) as PersonEntryRow),
    traits: scalarsOf(row.traits),
    identities: yield* column<string>(identities, { ...scope, row: row.id }),
    ...(yield* readHistory(scope, { person: row.id, ...(row.account !== null && { account: row.account }) }, question)),
  }
}
