import type { Listed } from '../../reports/reports.ts'
import type { PeopleQuestion, PersonEntry } from '../../reports/subjects.ts'
import { type Asking, type Bound, cell, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { listed } from '../page.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { likePattern } from './like.ts'
import { isTrusted } from './trusted.ts'
import { stageLists, stageOf } from './stage-of.ts'

export interface PersonEntryRow {
  id: string
  name: string
  identified: boolean | number
  account: string | null
  accountName: string | null
  firstAt: number
  lastAt: number
  events: number
  stage: string | null
}

/** The subject of the first model, for a person: itself or its account, by the model's unit. */
const subject = `case when @unit = 'account' then p.account else p.id end`

const columnsWith = (stage: string) => `
  p.key as id, p.name, p.identified, c.key as account, c.name as "accountName",
  p.first_at as "firstAt", p.last_at as "lastAt", p.events, ${stage} as stage
  from person p left join account c on ${within('c')} and c.id = p.account`

export const personColumns = columnsWith(stageOf(subject))

export function personEntry({ account, accountName, identified, ...row }: PersonEntryRow): PersonEntry {
  return {
    ...row,
    identified: Boolean(identified),
    account: account === null ? null : { id: account, name: accountName ?? account },
  }
}

/** People seen last, among whom a search looks first. */
const newest = 5_000

const everSince = Number.MIN_SAFE_INTEGER

/** @param looked at first by a search: see `newest` */
export function peopleReport(dialect: Dialect, looked = newest) {
  const { like } = dialect
  const those = (filter: string) => `
    where ${within('p')} and (p.last_at, p.key) < (@beforeAt, @beforeId) and p.last_at >= @since
      and ${isTrusted('p.trust')} and (@like is null or p.name ${like} @like escape '\\' or p.key ${like} @like escape '\\') ${filter}
    order by p.last_at desc, p.key desc limit @limit + 1`
  const page = (columns: string, filter: string) => `select ${columns} ${those(filter)}`
  /** Reads in the order of the table: reading everything in the order of time takes twice as long, since each row is then looked up. */
  const anywhere = (columns: string, filter: string) => `
    with found as materialized (select p.id from person p ${dialect.along('sqlite_autoindex_person_1')} ${those(filter)})
    select ${columns} where ${within('p')} and p.id in (select id from found) order by p.last_at desc, p.key desc`
  const oldestLookedAt = `select p.last_at from person p where ${within('p')} order by p.last_at desc limit 1 offset @looked`
  const listOf = stageLists(columnsWith, subject, 'p')

  /** Most searches find somebody among the people seen last. Everybody is read only where that gave less than a page, and only where there are more people. */
  function* search(scope: Scope, columns: string, filter: string, bound: Bound & { limit: number }): Asking<PersonEntryRow[]> {
    const since = yield* cell<number>(oldestLookedAt, { ...scope, looked })
    const found = yield* rows<PersonEntryRow>(page(columns, filter), { ...bound, since: since ?? everSince })
    return since === undefined || found.length > bound.limit ? found : yield* rows<PersonEntryRow>(anywhere(columns, filter), { ...bound, since: everSince })
  }

  return function* (scope: Scope, question: PeopleQuestion): Asking<Listed<PersonEntry>> {
    const { text, stage, at = null, segment, trust, after, limit, models } = question
    const list = listOf(question)
    const filter = `${list.filter} ${inSegment(dialect, 'p.id', 'person', segment)}`
    const bound = {
      ...scope,
      ...boundTo(segment),
      unit: models[0]?.unit ?? null,
      model: models[0]?.id ?? null,
      stage,
      at,
      trust,
      like: text && likePattern(text),
      beforeAt: after?.at ?? Number.MAX_SAFE_INTEGER,
      beforeId: after?.id ?? '',
      limit,
    }
    const found = text ? yield* search(scope, list.columns, filter, bound) : yield* rows<PersonEntryRow>(page(list.columns, filter), { ...bound, since: everSince })
    return listed(found.map(personEntry), limit, ({ lastAt, id }) => ({ at: lastAt, id }))
  }
}
