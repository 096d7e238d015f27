import type { Listed } from '../../reports/reports.ts'
import type { PeopleQuestion, PersonEntry } from '../../reports/subjects.ts'
import { type Asking, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { listed } from '../page.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { likePattern } from './like.ts'
import { isTrusted } from './trusted.ts'
import { stageFilter, stageOf } from './stage-of.ts'

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

export const personColumns = `
  p.key as id, p.name, p.identified, c.key as account, c.name as "accountName",
  p.first_at as "firstAt", p.last_at as "lastAt", p.events, ${stageOf(subject)} as stage
  from person p left join account c on ${within('c')} and c.id = p.account`

export function personEntry({ account, accountName, identified, ...row }: PersonEntryRow): PersonEntry {
  return {
    ...row,
    identified: Boolean(identified),
    account: account === null ? null : { id: account, name: accountName ?? account },
  }
}

export function peopleReport(dialect: Dialect) {
  const { like } = dialect
  const page = (filter: string) => `
    select ${personColumns}
    where ${within('p')} and (p.last_at, p.key) < (@beforeAt, @beforeId)
      and ${isTrusted('p.trust')} and (@like is null or p.name ${like} @like escape '\\' or p.key ${like} @like escape '\\') ${filter}
    order by p.last_at desc, p.key desc limit @limit + 1`
  const filters = { all: '', in: stageFilter.in(subject), none: stageFilter.none(subject) }

  return function* (scope: Scope, question: PeopleQuestion): Asking<Listed<PersonEntry>> {
    const { text, stage, segment, trust, after, limit, models } = question
    const filter = `${filters[stage === null ? 'all' : stage === '' ? 'none' : 'in']} ${inSegment(dialect, 'p.id', 'person', segment)}`
    const found = yield* rows<PersonEntryRow>(page(filter), {
      ...scope,
      ...boundTo(segment),
      unit: models[0]?.unit ?? null,
      model: models[0]?.id ?? null,
      stage,
      trust,
      like: text && likePattern(text),
      beforeAt: after?.at ?? Number.MAX_SAFE_INTEGER,
      beforeId: after?.id ?? '',
      limit,
    })
    return listed(found.map(personEntry), limit, ({ lastAt, id }) => ({ at: lastAt, id }))
  }
}
