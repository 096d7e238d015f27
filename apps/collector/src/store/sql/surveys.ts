import { quarterMs, type AnsweredSurvey, type SeenSurvey, type SurveyStore } from '../surveys.ts'
import { type Asking, cell, rows } from './asking.ts'
import type { Database } from './database.ts'
import { isOneOf } from './dialect.ts'
import { type Scope, scopeOf, within } from './scope.ts'

export function createSurveyStore({ dialect, read }: Pick<Database, 'dialect' | 'read'>): SurveyStore {
  const begun = `
    select a.survey, a.submission, min(a.first_at) as at from answer a
    where ${within('a')} and ${isOneOf(dialect, 'a.survey', '@surveys')} group by a.survey, a.submission`
  const totals = `select survey, count(*) as total from (${begun}) begun group by survey order by survey`
  const quarters = `
    select survey, cast(at / ${quarterMs} as bigint) as quarter, count(*) as count from (${begun}) begun
    where at >= @since group by survey, cast(at / ${quarterMs} as bigint) order by survey, quarter`
  const personOf = `
    select i.person from identity i where ${within('i')} and i.kind = @kind and i.value = @value`
  const accountOf = `select p.account from person p where ${within('p')} and p.id = @person`
  const accountNamed = `select a.id from account a where ${within('a')} and a.key = @key`
  const seen = `
    select x.experience as survey, x.person, max(x.at) as at from person p
    join exposure x on ${within('x')} and x.person = p.id and x.at >= @since and ${isOneOf(dialect, 'x.experience', '@surveys')}
    where ${within('p')} and (p.account = @account or p.id = @person) group by x.experience, x.person order by at desc`

  function* answered(project: number, surveys: readonly string[], since: number): Asking<AnsweredSurvey[]> {
    const bound = { ...(yield* scopeOf(project)), surveys: JSON.stringify(surveys), since }
    const recent = yield* rows<{ survey: string; quarter: number; count: number }>(quarters, bound)
    const all = yield* rows<{ survey: string; total: number }>(totals, bound)
    return all.map(({ survey, total }) => ({ survey, total, recent: recent.filter((row) => row.survey === survey).map(({ quarter, count }) => ({ quarter, count })) }))
  }

  function* person(scope: Scope, { userId, anonymousId }: Parameters<SurveyStore['seenInAccount']>[1]): Asking<number> {
    const by = (kind: 'u' | 'a', value: string) => cell<number>(personOf, { ...scope, kind, value })
    return (userId === undefined ? undefined : yield* by('u', userId)) ?? (anonymousId === undefined ? undefined : yield* by('a', anonymousId)) ?? 0
  }

  function* seenInAccount(...[project, who, surveys, since]: Parameters<SurveyStore['seenInAccount']>): Asking<SeenSurvey[]> {
    const scope = yield* scopeOf(project)
    const self = yield* person(scope, who)
    const named = who.groupId === undefined ? yield* cell<number>(accountOf, { ...scope, person: self }) : yield* cell<number>(accountNamed, { ...scope, key: who.groupId })
    const bound = { ...scope, account: named ?? 0, person: self, surveys: JSON.stringify(surveys), since }
    const found = yield* rows<Omit<SeenSurvey, 'self'>>(seen, bound)
    return found.map((row) => ({ ...row, self: row.person === self }))
  }

  return {
    answered: (...all) => read(() => answered(...all)),
    seenInAccount: (...all) => read(() => seenInAccount(...all)),
  }
}
