import type { ExportedAnswer, ExportQuestion } from '../../reports/satisfaction.ts'
import { type Asking, rows } from '../asking.ts'
import type { Segment } from '../../reports/segment.ts'
import { type Dialect, isInRanges } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { earlierColumns, earlierOf, type EarlierRow } from './earlier.ts'
import { type Answerer, answererColumns, answererOf, answerFilter, boundOf, hasText } from './answers.ts'

type Row = Omit<ExportedAnswer, 'person' | 'account' | 'choices' | 'fields' | 'begunAt' | 'earlier'> & Answerer & EarlierRow & { choices: string | null; fields: string | null }

/** Pieces along the index of times: what comes meanwhile stands at the end, and no statement stays open between two pieces. */
export function exportReport(dialect: Dialect) {
  const isAskedFor = `((@type is null and @ranges is null) or exists (
    select 1 from answer s where ${within('s')} and s.submission = a.submission and s.score is not null and (@type is null or s.type = @type)
      and (@ranges is null or ${isInRanges(dialect, 's', '@ranges')})))`
  const piece = (segment: Segment | null) => `
    select a.submission, a.question, a.survey, a.type, a.score, a.text, a.choices, a.at, a.stage, a.device, a.language, a.page, a.took_ms as "tookMs", a.fields, ${earlierColumns(dialect)}, ${answererColumns}
    from answer a ${dialect.along('answer_at')}
    join person p on ${within('p')} and p.id = a.person
    left join account c on ${within('c')} and c.id = a.account
    where ${within('a')} and a.at >= @afterAt and (a.at, a.submission, a.question) > (@afterAt, @afterSubmission, @afterQuestion)
      and ${isAskedFor} and ${hasText} ${answerFilter(dialect, segment)}
    order by a.at, a.submission, a.question limit @limit`

  return function* (scope: Scope, question: ExportQuestion): Asking<{ rows: ExportedAnswer[] }> {
    const { after, limit } = question
    const found = yield* rows<Row>(piece(question.segment), {
      ...scope,
      ...boundOf(question),
      afterAt: after?.at ?? question.from ?? Number.MIN_SAFE_INTEGER,
      afterSubmission: after?.submission ?? '',
      afterQuestion: after?.question ?? '',
      limit,
    })
    return { rows: found.map(answerOf) }
  }
}

function answerOf({ person, personName, identified, account, accountName, choices, fields, begunAt, earlierCount, earlierAt, ...row }: Row): ExportedAnswer {
  return {
    ...row,
    ...earlierOf({ begunAt, earlierCount, earlierAt }),
    choices: choices === null ? null : (JSON.parse(choices) as string[]),
    fields: fields === null ? null : (JSON.parse(fields) as ExportedAnswer['fields']),
    ...answererOf({ person, personName, identified, account, accountName }),
  }
}
