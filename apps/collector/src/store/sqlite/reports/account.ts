import { type AccountFound, membersShown, type SubjectQuestion } from '../../reports/subjects.ts'
import type { Sqlite } from '../open.ts'
import { accountColumns, accountEntry } from './accounts.ts'
import { readHistory } from './history.ts'
import { personColumns, personEntry } from './people.ts'
import { type Scope, within } from './scope.ts'

export function readAccount(db: Sqlite) {
  const find = db.prepare(`select a.id from account a where ${within('a')} and a.key = @id`).pluck()
  const entry = db.prepare(`select ${accountColumns} where ${within('a')} and a.id = @row`)
  const members = db.prepare(`
    select ${personColumns} join membership m on ${within('m')} and m.person = p.id
    where ${within('p')} and m.account = @row and m."current" = 1 order by p.last_at desc, p.key desc limit @limit`)
  const history = readHistory(db)

  return (scope: Scope, question: SubjectQuestion): AccountFound | null => {
    const row = find.get({ ...scope, id: question.id }) as number | undefined
    if (row === undefined) return null
    const first = question.models[0]
    const activation = question.activation?.unit === 'account' ? question.activation.id : null
    const bound = { ...scope, row, unit: first?.unit ?? null, model: first?.id ?? null }
    const found = members.all({ ...bound, limit: membersShown }) as Parameters<typeof personEntry>[0][]
    return {
      account: accountEntry(entry.get({ ...bound, activation }) as Parameters<typeof accountEntry>[0]),
      members: found.map(personEntry),
      ...history(scope, { account: row }, question),
    }
  }
}
