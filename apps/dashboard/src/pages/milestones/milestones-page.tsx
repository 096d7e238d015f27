import { useState } from 'preact/hooks'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { ListFiles } from '../../export/list-files.tsx'
import { Panel } from '../../look/panel.tsx'
import { Page } from '../../shell/page.tsx'
import { aDraft, type Draft } from './draft.ts'
import { MilestoneForm } from './milestone-form.tsx'
import { MilestonesList } from './milestones-list.tsx'
import '../../list/list.css'
import './milestones.css'

export function MilestonesPage() {
  const { session, chosen } = useDashboard()
  const asked = useAnswer(ask.milestones())
  const [draft, setDraft] = useState<Draft>()
  const projects = session.value?.projects ?? []
  const role = (projects.find(({ id }) => id === chosen.value) ?? projects[0])?.role
  const mayEdit = role !== undefined && role !== 'viewer'
  const done = () => {
    setDraft(undefined)
    asked.retry()
  }
  const add = mayEdit && !draft && (
    <button type="button" class="button button-main" onClick={() => setDraft(aDraft())}>
      New milestone
    </button>
  )
  return (
    <Page title="What counts as getting somewhere?" actions={add}>
      <Answered asked={asked}>
        {({ items, events }) => (
          <div class="panels">
            {draft && <MilestoneForm key={draft.id ?? ''} start={draft} events={events} onSaved={done} onCancel={() => setDraft(undefined)} />}
            <Panel title="Milestones" note="Each is reached once, at the first moment its rule holds. Those of code are changed there, by a push, which keeps those that are made here." actions={<ListFiles list="reached" about={{}} />} flush>
              {items.length === 0 ? (
                <Empty title="No milestone yet">A milestone is a moment that matters, such as the first board or a first invitation. Make one here, or define it in code.</Empty>
              ) : (
                <MilestonesList items={items} mayEdit={mayEdit} onEdit={setDraft} onRemoved={done} />
              )}
            </Panel>
          </div>
        )}
      </Answered>
    </Page>
  )
}
