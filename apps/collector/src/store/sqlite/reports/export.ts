import type { ExportedAnswer, ExportQuestion } from '../../reports/satisfaction.ts'
import type { Sqlite } from '../open.ts'
import { answerFilter, boundOf, hasText } from './answers.ts'
import { type Scope, within } from './scope.ts'

type Row = Omit<ExportedAnswer, 'person' | 'account' | 'choices'> & {
  choices: string | null
  person: string
  personName: string
  identified: number
  account: string | null
  accountName: string | null
}

const isAskedFor = `((@type is null and @ranges is null) or exists (
  select 1 from answer s where ${within('s')} and s.submission = a.submission and s.score is not null and (@type is null or s.type = @type)
    and (@ranges is null or exists (
      select 1 from json_each(@ranges) r where r.value ->> 'type' = s.type and s.score between r.value ->> 'from' and r.value ->> 'to'))))`

/** Pieces along the index of times: what comes meanwhile stands at the end, and no statement stays open between two pieces. */
export function readExport(db: Sqlite) {
  const piece = db.prepare(`
    select a.submission, a.question, a.survey, a.type, a.score, a.text, a.choices, a.at, a.stage,
      p.key as person, p.name as personName, p.identified, c.key as account, c.name as accountName
    from answer a indexed by answer_at
    join person p on ${within('p')} and p.id = a.person
    left join account c on ${within('c')} and c.id = a.account
    where ${within('a')} and a.at >= @afterAt and (a.at, a.submission, a.question) > (@afterAt, @afterSubmission, @afterQuestion)
      and ${isAskedFor} and ${hasText} ${answerFilter}
    order by a.at, a.submission, a.question limit @limit`)

  return (scope: Scope, question: ExportQuestion): { rows: ExportedAnswer[] } => {
    const { after, limit } = question
    const bound = {
      ...scope,
      ...boundOf(question),
      afterAt: after?.at ?? question.from ?? Number.MIN_SAFE_INTEGER,
      afterSubmission: after?.submission ?? '',
      afterQuestion: after?.question ?? '',
      limit,
    }
    return { rows: (piece.all(bound) as Row[]).map(answerOf) }
  }
}

function answerOf({ person, personName, identified, account, accountName, choices, ...row }: Row): ExportedAnswer {
  return {
    ...row,
    choices: choices === null ? null : (JSON.parse(choices) as string[]),
    person: { id: person, name: personName, identified: identified === 1 },
    account: account === null ? null : { id: account, name: accountName ?? account },
  }
}
