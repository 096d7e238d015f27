import type { SurveyResultsAnswer } from '@milepost/contract'
import { share } from '@milepost/metrics'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { Page } from '../../shell/page.tsx'
import { count } from '../../words/number.ts'
import { QuestionResult } from './question-result.tsx'
import './survey.css'

/** Every question of one survey, in its order. */
export function SurveyPage({ id }: { id: string }) {
  const { days } = useDashboard()
  const { segment } = useNarrowing().query
  const asked = useAnswer(ask.surveyResults(id, { ...days.value, segment }))
  const title = asked.state === 'ready' ? `What do people answer in \u201c${asked.answer.survey.name}\u201d?` : 'What do people answer?'
  return (
    <Page title={title} period zones narrows>
      <Answered asked={asked}>
        {(answer) => (
          <div class="panels">
            <Way answer={answer} />
            {answer.questions.map((result, index) => (
              <QuestionResult survey={id} result={result} place={index + 1} key={result.id} />
            ))}
          </div>
        )}
      </Answered>
    </Page>
  )
}

function Way({ answer: { seen, begun, finished } }: { answer: SurveyResultsAnswer }) {
  return (
    <Panel title="How far do they come?" note="A person may begin more than once. What was begun counts from its first answer; seen is by people, where the survey stood before them.">
      {begun === 0 && seen === 0 ? (
        <Empty title="Nobody saw it in this period">Choose a longer period, or see among the experiences what holds it back.</Empty>
      ) : (
        <div class="score">
          <Figure name="Seen by people" value={seen} />
          <Figure name="Begun" value={begun} />
          <Figure name="Finished" value={finished} />
          <Measure name="Finished, of those begun" measure={share(finished, begun, { population: 'all' })} unit="percent" definition="Submissions that came to the end of the survey, of all that gave at least one answer." many="submissions" />
        </div>
      )}
    </Panel>
  )
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div class="measure measure-big">
      <div class="measure-name">{name}</div>
      <span class="measure-value">{count(value)}</span>
    </div>
  )
}
