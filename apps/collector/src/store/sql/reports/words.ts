import type { WordsQuestion } from '../../reports/satisfaction.ts'
import type { Segment } from '../../reports/segment.ts'
import { type Asking, column } from '../asking.ts'
import { type Dialect, isInRanges } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { answerFilter, boundOf } from './answers.ts'

const some = (condition: string) => `exists (select 1 from answer s where ${within('s')} and s.submission = a.submission and s.score is not null and ${condition})`

export function wordsReport(dialect: Dialect) {
  const texts = (segment: Segment | null) => `
    select string_agg(text, '\n') from (
      select a.submission, a.text, a.at from answer a
      where ${within('a')} and a.text <> ''
        and (@type is null or ${some(`${dialect.apart('s.type')} = @type`)})
        and (@ranges is null or ${some(isInRanges(dialect, 's', '@ranges'))})
        ${answerFilter(dialect, segment)}
      order by a.at desc limit @limit
    ) given group by submission order by max(at) desc, submission`
  return function* (scope: Scope, question: WordsQuestion): Asking<{ texts: string[] }> {
    return { texts: yield* column<string>(texts(question.segment), { ...scope, ...boundOf(question), limit: question.limit }) }
  }
}
