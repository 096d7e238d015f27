import { Empty } from '../answer/empty.tsx'
import { Panel } from '../look/panel.tsx'
import { Page } from '../shell/page.tsx'
import { useDashboard } from '../dashboard.ts'

export function UnknownPage() {
  const { place } = useDashboard()
  return (
    <Page title="There is no such page">
      <Panel title="Nothing is here">
        <Empty
          title={`The address ${place.path.value} leads nowhere.`}
          actions={
            <a class="button" href={place.href('/')}>
              Go to the overview
            </a>
          }
        >
          It may have been mistyped, or the page has moved.
        </Empty>
      </Panel>
    </Page>
  )
}
