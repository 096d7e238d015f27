import type { AnswerEntry, AnswerFilter, AnswersQuestion } from '../../reports/satisfaction.ts'
import type { Listed, Named, PersonName } from '../../reports/reports.ts'
import { type Asking, rows } from '../asking.ts'
import { type Dialect, isInRanges } from '../dialect.ts'
import { listed } from '../page.ts'
import { type Scope, within } from '../scope.ts'
import type { Segment } from '../../reports/segment.ts'
import { boundTo, inSegment } from './in-segment.ts'
import { earlierColumns, earlierOf, type EarlierRow } from './earlier.ts'
import { isTrusted } from './trusted.ts'
import { likePattern } from './like.ts'

/** One row for each submission: its scored answer (of the type asked for), else its first one. */
const isHead = `not exists (
  select 1 from answer b
  where ${within('b')} and b.submission = a.submission and (@type is null or b.type = @type)
    and (b.score is null, b.first_at, b.question) < (a.score is null, a.first_at, a.question))`

/** Conditions of lists and exports alike on the submission of `a`. Type and scores are not among them: each treats these differently. */
export function answerFilter(dialect: Dialect, segment: Segment | null): string {
  const { like } = dialect
  return `
  ${inSegment(dialect, 'a.person', 'person', segment)}
  and (@from is null or a.at >= @from) and (@to is null or a.at < @to)
  and (@survey is null or a.survey = @survey) and (@stage is null or coalesce(a.stage, '') = @stage)
  and ${isTrusted('a.trust')}
  and (@like is null or exists (select 1 from answer l where ${within('l')} and l.submission = a.submission and l.text ${like} @like escape '\\'))`
}

export function boundOf({ type, ranges, withText, containing, survey, stage, trust, segment, from, to }: AnswerFilter) {
  return { type, ranges: ranges && JSON.stringify(ranges), withText: withText ? 1 : 0, like: containing && likePattern(containing), survey, stage, trust, from, to, ...boundTo(segment) }
}

export const hasText = `(@withText = 0 or exists (
  select 1 from answer t where ${within('t')} and t.submission = a.submission and t.text <> ''))`

/** Columns of the person who answered, and of the account. */
export const answererColumns = 'p.key as person, p.name as "personName", p.identified, c.key as account, c.name as "accountName"'

export interface Answerer {
  person: string
  personName: string
  identified: boolean | number
  account: string | null
  accountName: string | null
}

export function answererOf({ person, personName, identified, account, accountName }: Answerer): { person: PersonName; account: Named | null } {
  return {
    person: { id: person, name: personName, identified: Boolean(identified) },
    account: account === null ? null : { id: account, name: accountName ?? account },
  }
}

type Row = Pick<AnswerEntry, 'submission' | 'survey' | 'type' | 'score' | 'stage' | 'at'> & Answerer & EarlierRow

const texts = `
  select t.question, t.text from answer t
  where ${within('t')} and t.submission = @submission and t.text <> '' order by t.first_at, t.question`

export function answersReport(dialect: Dialect) {
  const page = (segment: Segment | null) => `
    select a.submission, a.survey, a.type, a.score, a.stage, a.at, ${earlierColumns(dialect)}, ${answererColumns}
    from answer a
    join person p on ${within('p')} and p.id = a.person
    left join account c on ${within('c')} and c.id = a.account
    where ${within('a')} and (@type is null or a.type = @type)
      and (a.at, a.submission) < (@beforeAt, @beforeId)
      and (@ranges is null or ${isInRanges(dialect, 'a', '@ranges')}) and ${hasText} and ${isHead} ${answerFilter(dialect, segment)}
    order by a.at desc, a.submission desc limit @limit + 1`

  return function* (scope: Scope, question: AnswersQuestion): Asking<Listed<AnswerEntry>> {
    const found = yield* rows<Row>(page(question.segment), {
      ...scope,
      ...boundOf(question),
      beforeAt: question.after?.at ?? Number.MAX_SAFE_INTEGER,
      beforeId: question.after?.id ?? '',
      limit: question.limit,
    })
    const { items, next } = listed(found, question.limit, (row) => ({ at: row.at, id: row.submission }))
    const entries: AnswerEntry[] = []
    for (const row of items) {
      const { submission, survey, type, score, stage, at } = row
      entries.push({ submission, survey, type, score, stage, at, ...earlierOf(row), ...answererOf(row), texts: yield* rows(texts, { ...scope, submission }) })
    }
    return { items: entries, next }
  }
}
