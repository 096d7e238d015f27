import { Answered } from '../../answer/answered.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { bucketOf } from '../../period/period.ts'
import { Page } from '../../shell/page.tsx'
import { Answers } from './answers.tsx'
import { Distribution } from './distribution.tsx'
import { NoAnswers } from './no-answers.tsx'
import { Phrases } from './phrases.tsx'
import { Response } from './response.tsx'
import { Score } from './score.tsx'
import { ScoreTrend } from './score-trend.tsx'
import { Segments } from './segments.tsx'
import { Surveys } from './surveys.tsx'
import { SurveyPicker } from './survey-picker.tsx'
import { TypePicker } from './type-picker.tsx'
import './satisfaction.css'

export function SatisfactionPage() {
  const { place, period, days } = useDashboard()
  const { segment } = useNarrowing().query
  const bucket = bucketOf(period.value)
  const asked = useAnswer(ask.satisfaction({ ...days.value, segment, bucket, type: place.query.value.get('type'), survey: place.query.value.get('survey') }))
  const picker = asked.state === 'ready' && (
    <>
      <SurveyPicker answer={asked.answer} />
      <TypePicker types={asked.answer.types} chosen={asked.answer.type} />
    </>
  )

  return (
    <Page title="How satisfied are people?" period zones narrows actions={picker}>
      <Answered asked={asked}>
        {(answer) =>
          answer.types.length === 0 ? (
            <div class="panels">
              <Panel title="Scores">
                <NoAnswers />
              </Panel>
              <Surveys />
            </div>
          ) : (
            <div class="panels">
              <div class="panels panels-two">
                <Score answer={answer} />
                <Distribution answer={answer} />
              </div>
              <ScoreTrend answer={answer} bucket={bucket} />
              <Segments answer={answer} />
              <Response answer={answer} />
              <Surveys />
              <Phrases type={answer.type} />
              <Answers type={answer.type} survey={answer.survey} />
            </div>
          )
        }
      </Answered>
    </Page>
  )
}
