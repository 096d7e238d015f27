import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { Page } from '../../shell/page.tsx'
import { Forecast } from './forecast.tsx'
import { ModelPicker } from './model-picker.tsx'
import { Moves } from './moves.tsx'
import { MovingOn } from './moving-on.tsx'
import { StageMetrics } from './stage-metrics.tsx'
import { StagesNow } from './stages-now.tsx'
import { StagesOverTime } from './stages-over-time.tsx'
import './stages.css'

export function StagesPage() {
  const { place, project } = useDashboard()
  const model = place.query.value.get('model')
  const models = project.value?.stageModels ?? []
  const unit = (models.find(({ id }) => id === model) ?? models[0])?.unit === 'person' ? 'people' : 'accounts'

  return (
    <Page title={`Where are our ${unit} in the lifecycle?`} period zones narrows compares actions={<ModelPicker models={models} />}>
      {models.length === 0 ? (
        <Panel title="Stages">
          <Empty title="No stage model yet" actions={<SetupLink />}>
            Add a stage model to the content file and push it. Every event received so far is then counted into its stages.
          </Empty>
        </Panel>
      ) : (
        <Known model={model} />
      )}
    </Page>
  )
}

function Known({ model }: { model: string | null }) {
  const { days } = useDashboard()
  const { query, comparison } = useNarrowing()
  const asked = useAnswer(ask.stages({ ...days.value, ...query, model }))
  return (
    <Answered asked={asked}>
      {(answer) => (
        <div class="panels">
          <StagesNow answer={answer} comparison={comparison} />
          <StagesOverTime answer={answer} />
          <Moves answer={answer} />
          <StageMetrics model={answer.model} />
          <Forecast model={model} />
          <MovingOn model={model} />
        </div>
      )}
    </Answered>
  )
}

function SetupLink() {
  const { place } = useDashboard()
  return (
    <a class="button" href={place.href('/setup')}>
      Show how to push
    </a>
  )
}
