import { type AccountFound, membersShown, type MembersReach, type SubjectQuestion } from '../../reports/subjects.ts'
import { type Asking, cell, first, rows } from '../asking.ts'
import { type Scope, within } from '../scope.ts'
import { boundToActivation, reachOfMembers } from './activated.ts'
import { accountColumns, accountEntry, type AccountEntryRow } from './accounts.ts'
import { readHistory } from './history.ts'
import { personColumns, personEntry, type PersonEntryRow } from './people.ts'

export const accountByKey = `select a.id from account a where ${within('a')} and a.key = @id`
const entry = `select ${accountColumns} where ${within('a')} and a.id = @row`
const members = `
  select ${personColumns} join membership m on ${within('m')} and m.person = p.id
  where ${within('p')} and m.account = @row and m."current" order by p.last_at desc, p.key desc limit @limit`
const ofMembers = `select count(*) as people, min(r.at) as at ${reachOfMembers('milestone', '@row')}`

export function* readAccount(scope: Scope, question: SubjectQuestion): Asking<AccountFound | null> {
  const row = yield* cell<number>(accountByKey, { ...scope, id: question.id })
  if (row === undefined) return null
  const model = question.models[0]
  const bound = { ...scope, row, unit: model?.unit ?? null, model: model?.id ?? null }
  const membersReached: MembersReach[] = []
  for (const { id, unit } of question.milestones) {
    if (unit === 'person') membersReached.push({ milestone: id, ...((yield* first(ofMembers, { ...scope, row, milestone: id })) as Omit<MembersReach, 'milestone'>) })
  }
  return {
    account: accountEntry((yield* first<AccountEntryRow>(entry, { ...bound, ...boundToActivation(question.activation) })) as AccountEntryRow),
    members: (yield* rows<PersonEntryRow>(members, { ...bound, limit: membersShown })).map(personEntry),
    ...(yield* readHistory(scope, { account: row }, question)),
    membersReached,
  }
}
