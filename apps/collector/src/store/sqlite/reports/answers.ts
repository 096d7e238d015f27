import type { AnswerEntry, AnswerFilter, AnswersQuestion } from '../../reports/satisfaction.ts'
import type { Listed } from '../../reports/reports.ts'
import type { Sqlite } from '../open.ts'
import { likePattern } from './like.ts'
import { listed } from './page.ts'
import { type Scope, within } from './scope.ts'

/** One row for each submission: its scored answer (of the type asked for), else its first one. */
const isHead = `not exists (
  select 1 from answer b
  where ${within('b')} and b.submission = a.submission and (@type is null or b.type = @type)
    and (b.score is null, b.first_at, b.question) < (a.score is null, a.first_at, a.question))`

const inRanges = `(@ranges is null or exists (
  select 1 from json_each(@ranges) r
  where r.value ->> 'type' = a.type and a.score between r.value ->> 'from' and r.value ->> 'to'))`

/** What narrows lists and exports alike, by the submission of `a`; the type and the scores are asked by each in its way. */
export const answerFilter = `
  and (@from is null or a.at >= @from) and (@to is null or a.at < @to)
  and (@survey is null or a.survey = @survey) and (@stage is null or ifnull(a.stage, '') = @stage)
  and (@like is null or exists (select 1 from answer l where ${within('l')} and l.submission = a.submission and l.text like @like escape '\\'))`

export function boundOf({ type, ranges, withText, containing, survey, stage, from, to }: AnswerFilter) {
  return { type, ranges: ranges && JSON.stringify(ranges), withText: withText ? 1 : 0, like: containing && likePattern(containing), survey, stage, from, to }
}

export const hasText = `(@withText = 0 or exists (
  select 1 from answer t where ${within('t')} and t.submission = a.submission and t.text <> ''))`

type Row = Pick<AnswerEntry, 'submission' | 'survey' | 'type' | 'score' | 'stage' | 'at'> & {
  person: string
  personName: string
  identified: number
  account: string | null
  accountName: string | null
}

export function readAnswers(db: Sqlite) {
  const rows = db.prepare(`
    select a.submission, a.survey, a.type, a.score, a.stage, a.at,
      p.key as person, p.name as personName, p.identified, c.key as account, c.name as accountName
    from answer a
    join person p on ${within('p')} and p.id = a.person
    left join account c on ${within('c')} and c.id = a.account
    where ${within('a')} and (@type is null or a.type = @type)
      and (a.at, a.submission) < (@beforeAt, @beforeId)
      and ${inRanges} and ${hasText} and ${isHead} ${answerFilter}
    order by a.at desc, a.submission desc limit @limit + 1`)
  const texts = db.prepare(`
    select t.question, t.text from answer t
    where ${within('t')} and t.submission = @submission and t.text <> '' order by t.first_at, t.question`)

  return (scope: Scope, question: AnswersQuestion): Listed<AnswerEntry> => {
    const bound = {
      ...scope,
      ...boundOf(question),
      beforeAt: question.after?.at ?? Number.MAX_SAFE_INTEGER,
      beforeId: question.after?.id ?? '',
      limit: question.limit,
    }
    const page = listed(rows.all(bound) as Row[], question.limit, (row) => ({ at: row.at, id: row.submission }))
    return {
      next: page.next,
      items: page.items.map(({ person, personName, identified, account, accountName, ...row }) => ({
        ...row,
        person: { id: person, name: personName, identified: identified === 1 },
        account: account === null ? null : { id: account, name: accountName ?? account },
        texts: texts.all({ ...scope, submission: row.submission }) as AnswerEntry['texts'],
      })),
    }
  }
}
