import type { AnswerEntry, AnswersQuestion } from '../../reports/satisfaction.ts'
import type { Listed } from '../../reports/reports.ts'
import type { Sqlite } from '../open.ts'
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

const hasText = `(@withText = 0 or exists (
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
      and ${inRanges} and ${hasText} and ${isHead}
    order by a.at desc, a.submission desc limit @limit + 1`)
  const texts = db.prepare(`
    select t.question, t.text from answer t
    where ${within('t')} and t.submission = @submission and t.text <> '' order by t.first_at, t.question`)

  return (scope: Scope, question: AnswersQuestion): Listed<AnswerEntry> => {
    const bound = {
      ...scope,
      type: question.type,
      ranges: question.ranges && JSON.stringify(question.ranges),
      withText: question.withText ? 1 : 0,
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
