import { Empty } from '../../answer/empty.tsx'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Page } from '../../shell/page.tsx'
import { ActivationCard } from './activation-card.tsx'
import { AnswersCard } from './answers-card.tsx'
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
        <div class="panels">
          <StagesCard />
          <div class="panels panels-two">
            <ActivationCard />
            <SatisfactionCard />
          </div>
          <AnswersCard />
        </div>
      )}
    </Page>
  )
}
