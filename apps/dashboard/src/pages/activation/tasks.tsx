import type { ActivationAnswer } from '@milepost/contract'
import { Empty } from '../../answer/empty.tsx'
import { IntervalBar } from '../../chart/bar.tsx'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { definitions } from '../../measure/definition.ts'
import { Measure } from '../../measure/measure.tsx'
import { count } from '../../words/number.ts'
import { textIn } from '../../words/text.ts'

/** Which tasks of the checklists are done, and which are left. */
export function Tasks({ answer }: { answer: ActivationAnswer }) {
  const { place } = useDashboard()
  if (answer.tasks.length === 0) {
    return (
      <Panel title="Checklist tasks">
        <Empty
          title="No checklist has been shown in this period"
          actions={
            <a class="button" href={place.href('/setup')}>
              Show how to push one
            </a>
          }
        >
          A checklist takes new people through the steps that lead to activation.
        </Empty>
      </Panel>
    )
  }
  return (
    <Panel title="Checklist tasks" note="People who completed each task, of those who saw the checklist." flush>
      <table class="rows tasks">
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col" class="end">
              Done by
            </th>
            <th scope="col">Share</th>
            <th scope="col" class="tasks-bar">
              <span class="unseen">Share from 0 to 100%</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.tasks.map(({ experience, task, title, done, share }) => (
            <tr key={`${experience}/${task}`}>
              <th scope="row">{textIn(title)}</th>
              <td class="end">{count(done)}</td>
              <td>
                <Measure measure={share} unit="percent" definition={definitions.task} many="people" size="row" />
              </td>
              <td class="tasks-bar">
                <IntervalBar measure={share} from={0} to={100} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
