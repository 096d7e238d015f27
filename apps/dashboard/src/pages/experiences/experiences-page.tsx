import type { SurfaceKind } from '@milepost/contract'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { Bar } from '../../chart/bar.tsx'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Page } from '../../shell/page.tsx'
import { count, percent } from '../../words/number.ts'
import { textIn } from '../../words/text.ts'
import { fewest } from '../../measure/standing.ts'
import { Lift } from './lift.tsx'
import { SurveyLimits } from './survey-limits.tsx'
import '../../list/list.css'
import './experiences.css'

const kindNames: Record<SurfaceKind, string> = {
  checklist: 'Checklist',
  tooltip: 'Tooltip',
  survey: 'Survey',
  tour: 'Tour',
  hotspot: 'Hotspot',
  banner: 'Banner',
  modal: 'Announcement',
  resourceCentre: 'Resource centre',
  feedback: 'Feedback button',
}

export function ExperiencesPage() {
  const { place } = useDashboard()
  const asked = useAnswer(ask.experiences())
  return (
    <Page title="What do people see, and do they finish it?">
      <div class="panels">
        <Panel title="Experiences" note="People, each once. Seen: at least half of it visible for half a second. Over the whole history." flush>
          <Answered asked={asked} skeleton={<Skeleton lines={6} />}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty title="Nothing is published yet" actions={<a class="button" href={place.href('/setup')}>Show how to push</a>}>
                  Checklists, tooltips and surveys are typed code in your repository; push them and they appear here.
                </Empty>
              ) : (
                <table class="rows">
                  <thead>
                    <tr>
                      <th scope="col">Experience</th>
                      <th scope="col">Kind</th>
                      <th scope="col" class="end">Seen</th>
                      <th scope="col" class="end">Completed</th>
                      <th scope="col" class="experiences-bar">
                        <span class="unseen">Share completed</span>
                      </th>
                      <th scope="col" class="end">Dismissed</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map(({ id, name, kind, title, seen, completed, dismissed }) => (
                      <tr key={id}>
                        <th scope="row">
                          <b class="experiences-name">{name}</b>
                          {title && <div class="soft small">{textIn(title)}</div>}
                          <Lift id={id} />
                        </th>
                        <td class="soft">{kindNames[kind]}</td>
                        <td class="end">
                          {count(seen)}
                          <span class="on-phone"> seen</span>
                        </td>
                        <td class="end">
                          {count(completed)} <span class="soft small">{shareOf(completed, seen)}</span>
                          <span class="on-phone"> completed</span>
                        </td>
                        <td class="experiences-bar">{seen >= fewest && <Bar part={completed / seen} />}</td>
                        <td class="end">
                          {count(dismissed)} <span class="soft small">{shareOf(dismissed, seen)}</span>
                          <span class="on-phone"> dismissed</span>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )
            }
          </Answered>
        </Panel>
        <SurveyLimits />
      </div>
    </Page>
  )
}

function shareOf(part: number, seen: number): string {
  return seen < fewest ? '' : percent(Math.min(1, part / seen))
}
