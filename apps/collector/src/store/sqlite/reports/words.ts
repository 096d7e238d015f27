import type { WordsQuestion } from '../../reports/satisfaction.ts'
import type { Sqlite } from '../open.ts'
import { answerFilter, boundOf } from './answers.ts'
import { type Scope, within } from './scope.ts'

const some = (condition: string) => `exists (select 1 from answer s where ${within('s')} and s.submission = a.submission and s.score is not null and ${condition})`

export function readWords(db: Sqlite) {
  const texts = db.prepare(`
    select group_concat(text, char(10)) from (
      select a.submission, a.text, a.at from answer a
      where ${within('a')} and a.text <> ''
        and (@type is null or ${some('+s.type = @type')})
        and (@ranges is null or ${some(`exists (select 1 from json_each(@ranges) r
          where r.value ->> 'type' = s.type and s.score between r.value ->> 'from' and r.value ->> 'to')`)})
        ${answerFilter}
      order by a.at desc limit @limit
    ) group by submission order by max(at) desc, submission`).pluck()
  return (scope: Scope, question: WordsQuestion) => ({ texts: texts.all({ ...scope, ...boundOf(question), limit: question.limit }) as string[] })
}
