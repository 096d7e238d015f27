import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { Page } from '../../shell/page.tsx'
import { ActivationCard } from './activation-card.tsx'
import { AnswersCard } from './answers-card.tsx'
import { AttentionCard } from './attention-card.tsx'
import { SatisfactionCard } from './satisfaction-card.tsx'
import { StagesCard } from './stages-card.tsx'
import './overview.css'

export function OverviewPage() {
  const { project, place } = useDashboard()
  const nothing = project.value?.messages === 0
  return (
    <Page title="How are customers doing?" period={!nothing} zones={!nothing} narrows={!nothing}>
      {nothing ? (
        <Panel title="Getting started">
          <Empty
            title="No events yet"
            actions={
              <a class="button button-main" href={place.href('/setup')}>
                Connect your product
              </a>
            }
          >
            Add the script tag to your product. Stages, activation and satisfaction appear here with the first events.
          </Empty>
        </Panel>
      ) : (
        <Cards />
      )}
    </Page>
  )
}

function Cards() {
  const { days } = useDashboard()
  const activation = useAnswer(ask.activation({ ...days.value, segment: useNarrowing().query.segment }))
  return (
    <div class="panels">
      <StagesCard />
      <AttentionCard activation={activation} />
      <div class="panels panels-two">
        <ActivationCard asked={activation} />
        <SatisfactionCard />
      </div>
      <AnswersCard />
    </div>
  )
}
