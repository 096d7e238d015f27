import { useState } from 'preact/hooks'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { useRested } from '../../answer/use-rested.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { SelectFilter } from '../../list/select-filter.tsx'
import { Panel } from '../../look/panel.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { Page } from '../../shell/page.tsx'
import { ActivationTabs } from '../activation/activation-tabs.tsx'
import { WindowPicker } from '../activation/window-picker.tsx'
import { FunnelBuilder } from './funnel-builder.tsx'
import { FunnelResult } from './funnel-result.tsx'
import { emptyRow, readSteps, rowOf, type StepRow, stepsOf, writtenSteps } from './step-row.ts'
import './funnel.css'

export function FunnelPage() {
  const { place, days } = useDashboard()
  const query = place.query.value
  const { query: narrowed, comparison } = useNarrowing()
  const [steps, unit, order, attempt, windowDays] = [query.get('steps'), query.get('unit'), query.get('order'), query.get('attempt'), query.get('windowDays')]
  const asked = useAnswer(ask.funnel({ ...days.value, ...narrowed, steps: useRested(steps), unit, order, attempt, windowDays }))
  const known = useAnswer(ask.milestones())
  const [typed, setTyped] = useState<{ rows: StepRow[]; steps: string | null } | null>(null)

  // What is typed counts as long as the address says what it said then: a link to other steps takes its place.
  const isTyping = typed !== null && typed.steps === steps
  const standard = asked.state === 'ready' ? asked.answer.steps : []
  const said = readSteps(steps) ?? standard
  const rows = isTyping ? typed.rows : said.length > 0 ? said.map(rowOf) : [emptyRow(), emptyRow()]
  const chosen = asked.state === 'ready' ? asked.answer.windowDays : undefined

  function change(next: StepRow[]) {
    const whole = stepsOf(next)
    const written = whole === null ? steps : writtenSteps(whole)
    setTyped({ rows: next, steps: written })
    place.set({ steps: written })
  }
  function reset() {
    setTyped(null)
    place.set({ steps: null })
  }

  return (
    <Page title="Where do they stop on the way?" period zones narrows compares actions={<ActivationTabs />}>
      <div class="panels">
        <FunnelBuilder rows={rows} events={known.state === 'ready' ? known.answer.events : []} onChange={change} onReset={steps === null && !isTyping ? null : reset} />
        <div class="filters">
          <SelectFilter name="unit" label="Count" all="Accounts" options={[{ id: 'person', name: 'People' }]} />
          <SelectFilter name="order" label="In" all="This order, others between" options={[{ id: 'strict', name: 'This order, nothing between' }, { id: 'anyOrder', name: 'Any order' }]} />
          <SelectFilter name="attempt" label="By" all="The best attempt" options={[{ id: 'first', name: 'The first attempt' }]} />
          <WindowPicker {...(chosen ? { chosen } : {})} />
        </div>
        <Answered asked={asked}>
          {(answer) =>
            answer.steps.length === 0 ? (
              <Panel title="How far they come">
                <Empty title="Choose two events or more">No milestone marks the way to activation yet, so nothing is followed by itself.</Empty>
              </Panel>
            ) : (
              <FunnelResult answer={answer} comparison={comparison} />
            )
          }
        </Answered>
      </div>
    </Page>
  )
}
