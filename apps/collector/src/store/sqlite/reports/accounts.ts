import type { Scalar } from '@milepost/contract'
import type { Listed } from '../../reports/reports.ts'
import type { AccountEntry, SubjectsQuestion } from '../../reports/subjects.ts'
import type { Sqlite } from '../open.ts'
import { likePattern } from './like.ts'
import { listed } from './page.ts'
import { type Scope, within } from './scope.ts'
import { stageFilter, stageOf } from './stage-of.ts'
import { scalarsOf } from './traits.ts'

interface Row extends Omit<AccountEntry, 'traits'> {
  traits: string
}

/** Only models of accounts say something of an account. */
const subject = `case when @unit = 'account' then a.id end`

export const accountColumns = `
  a.key as id, a.name, a.people, a.first_at as firstAt, a.last_at as lastAt, a.traits, ${stageOf(subject)} as stage, (
    select r.at from milestone_reach r where ${within('r')} and r.milestone = @activation and r.subject = a.id
  ) as activatedAt
  from account a`

export function accountEntry(row: Row): AccountEntry {
  return { ...row, traits: scalarsOf(row.traits) satisfies Record<string, Scalar> }
}

export function readAccounts(db: Sqlite) {
  const page = (filter: string) =>
    db.prepare(`
      select ${accountColumns}
      where ${within('a')} and (a.last_at, a.key) < (@beforeAt, @beforeId)
        and (@like is null or a.name like @like escape '\\' or a.key like @like escape '\\') ${filter}
      order by a.last_at desc, a.key desc limit @limit + 1`)
  const statements = { all: page(''), in: page(stageFilter.in(subject)), none: page(stageFilter.none(subject)) }

  return (scope: Scope, question: SubjectsQuestion): Listed<AccountEntry> => {
    const { text, stage, after, limit, models, activation } = question
    const statement = stage === null ? statements.all : stage === '' ? statements.none : statements.in
    const rows = statement.all({
      ...scope,
      unit: models[0]?.unit ?? null,
      model: models[0]?.id ?? null,
      activation: activation?.unit === 'account' ? activation.id : null,
      stage,
      like: text && likePattern(text),
      beforeAt: after?.at ?? Number.MAX_SAFE_INTEGER,
      beforeId: after?.id ?? '',
      limit,
    }) as Row[]
    return listed(rows.map(accountEntry), limit, ({ lastAt, id }) => ({ at: lastAt, id }))
  }
}
