import type { Listed } from '../../reports/reports.ts'
import type { AccountEntry, SubjectsQuestion } from '../../reports/subjects.ts'
import { type Asking, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { listed } from '../page.ts'
import { type Scope, within } from '../scope.ts'
import { activatedColumns, boundToActivation } from './activated.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { likePattern } from './like.ts'
import { stageLists, stageOf } from './stage-of.ts'
import { scalarsOf } from './traits.ts'

export interface AccountEntryRow extends Omit<AccountEntry, 'traits'> {
  traits: string
}

/** Only models of accounts say something of an account. */
const subject = `case when @unit = 'account' then a.id end`

const columnsWith = (stage: string) => `
  a.key as id, a.name, a.people, a.first_at as "firstAt", a.last_at as "lastAt", a.traits, ${stage} as stage, ${activatedColumns}
  from account a`

export const accountColumns = columnsWith(stageOf(subject))

export function accountEntry(row: AccountEntryRow): AccountEntry {
  return { ...row, traits: scalarsOf(row.traits) }
}

export function accountsReport(dialect: Dialect) {
  const { like } = dialect
  const page = (columns: string, filter: string) => `
    select ${columns}
    where ${within('a')} and (a.last_at, a.key) < (@beforeAt, @beforeId)
      and (@like is null or a.name ${like} @like escape '\\' or a.key ${like} @like escape '\\') ${filter}
    order by a.last_at desc, a.key desc limit @limit + 1`
  const listOf = stageLists(columnsWith, subject, 'a')

  return function* (scope: Scope, question: SubjectsQuestion): Asking<Listed<AccountEntry>> {
    const { text, stage, at = null, segment, after, limit, models, activation } = question
    const { columns, filter } = listOf(question)
    const those = `${filter} ${inSegment(dialect, 'a.id', 'account', segment)}`
    const found = yield* rows<AccountEntryRow>(page(columns, those), {
      ...scope,
      ...boundTo(segment),
      unit: models[0]?.unit ?? null,
      model: models[0]?.id ?? null,
      ...boundToActivation(activation),
      stage,
      at,
      like: text && likePattern(text),
      beforeAt: after?.at ?? Number.MAX_SAFE_INTEGER,
      beforeId: after?.id ?? '',
      limit,
    })
    return listed(found.map(accountEntry), limit, ({ lastAt, id }) => ({ at: lastAt, id }))
  }
}
