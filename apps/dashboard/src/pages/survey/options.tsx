import type { SurveyResultsPart } from '@milepost/contract'
import type { QuestionType } from '@milepost/contract/vocabulary'
import { IntervalBar } from '../../chart/bar.tsx'
import { Measure } from '../../measure/measure.tsx'
import { fewest } from '../../measure/standing.ts'
import { count, counted } from '../../words/number.ts'
import { textIn } from '../../words/text.ts'
import { optionName } from './option-name.ts'

const definition = 'Of those who answered the question; the newest answer of each person counts. Where several may be chosen, shares add up to more than 100%.'

/** What was chosen how often: of a question, or of each row of a matrix. */
export function Options({ type, parts, title }: { type: QuestionType; parts: readonly SurveyResultsPart[]; title: string }) {
  return (
    <>
      {parts.map((part) => (
        <div key={part.id ?? ''} class="survey-part">
          {part.label !== null && <h3 dir="auto">{textIn(part.label)}</h3>}
          {part.label === null && part.id !== null && <h3 dir="auto">{part.id}</h3>}
          {part.options.length === 0 ? (
            <p class="soft">{part.n === 0 ? 'No answers in this period.' : `Too few answers to tell (${counted(part.n, 'answer')} of ${fewest}).`}</p>
          ) : (
            <table class="rows survey-options" aria-label={part.label ? `${title}: ${textIn(part.label)}` : title}>
              <thead class="unseen">
                <tr>
                  <th scope="col">Answer</th>
                  <th scope="col">Interval from 0 to 100%</th>
                  <th scope="col">Share</th>
                  <th scope="col">Answers</th>
                </tr>
              </thead>
              <tbody>
                {part.options.map((option) => (
                  <tr key={option.id}>
                    <th scope="row" dir="auto">
                      {optionName(type, option)}
                    </th>
                    <td class="survey-bar">
                      <IntervalBar measure={option.share} from={0} to={100} />
                    </td>
                    <td class="survey-share">
                      <Measure measure={option.share} unit="percent" definition={definition} size="row" />
                    </td>
                    <td class="end">
                      {count(option.count)}
                      <span class="on-phone"> {option.count === 1 ? 'answer' : 'answers'}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ))}
    </>
  )
}
