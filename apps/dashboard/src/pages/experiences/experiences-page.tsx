import type { QueueAnswer } from '@milepost/contract'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { Bar } from '../../chart/bar.tsx'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { ListFiles } from '../../export/list-files.tsx'
import { Hint } from '../../hint/hint.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { Page } from '../../shell/page.tsx'
import { count, countedMany, percent } from '../../words/number.ts'
import { textIn } from '../../words/text.ts'
import { fewest } from '../../measure/standing.ts'
import { ExperienceName } from './experience-name.tsx'
import { kindNames } from './kind-name.ts'
import { Lift } from './lift.tsx'
import { Reasons } from './reasons.tsx'
import { SurveyLimits } from './survey-limits.tsx'
import '../../list/list.css'
import './experiences.css'

export function ExperiencesPage() {
  const { place } = useDashboard()
  const { segment } = useNarrowing().query
  const asked = useAnswer(ask.experiences({ segment }))
  const queue = useAnswer(ask.queue({ segment }))
  const waiting = queue.state === 'ready' ? queue.answer : null
  return (
    <Page title="What do people see, and do they finish it?" narrows>
      <div class="panels">
        <Panel title="Experiences" note="People, each once, over the whole history. Shown: it stood in a page of theirs. Seen: at least half of it was visible for half a second. Queued is as of now: for whom of those seen last only the visit is missing, with its trigger, its target or its turn." actions={<ListFiles list="experiences" about={{ segment }} />} flush>
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
                      <th scope="col" class="end">Queued</th>
                      <th scope="col" class="end">Shown</th>
                      <th scope="col" class="end">Seen</th>
                      <th scope="col" class="end">Completed</th>
                      <th scope="col" class="experiences-bar">
                        <span class="unseen">Share completed</span>
                      </th>
                      <th scope="col" class="end">Dismissed</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map(({ id, name, kind, title, shown, seen, completed, dismissed }) => (
                      <tr key={id}>
                        <th scope="row">
                          <ExperienceName id={id} name={name} isSurvey={kind === 'survey'} />
                          <Lift id={id} title={title && textIn(title)} />
                        </th>
                        <td class="soft">{kindNames[kind]}</td>
                        <td class="end">
                          <Queued waiting={waiting} id={id} />
                        </td>
                        <td class="end">
                          {count(shown)}
                          <span class="on-phone"> shown</span>
                        </td>
                        <td class="end experiences-share">
                          {count(seen)} <span class="soft small">{shareOf(seen, shown)}</span>
                          <span class="on-phone"> seen</span>
                        </td>
                        <td class="end experiences-share">
                          {count(completed)} <span class="soft small">{shareOf(completed, seen)}</span>
                          <span class="on-phone"> completed</span>
                        </td>
                        <td class="experiences-bar">{seen >= fewest && <Bar part={completed / seen} />}</td>
                        <td class="end experiences-share">
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
        {waiting && <Reasons answer={waiting} />}
        <SurveyLimits />
      </div>
    </Page>
  )
}

function Queued({ waiting, id }: { waiting: QueueAnswer | null; id: string }) {
  const found = waiting?.items.find((item) => item.id === id)
  if (!waiting || !found) return null
  return (
    <>
      <Hint words={<p>{`Of ${countedMany(waiting.people, 'people')} seen last. ${waiting.assumes}`}</p>}>{count(found.queued)}</Hint>
      <span class="on-phone"> queued</span>
    </>
  )
}

function shareOf(part: number, of: number): string {
  return of < fewest ? '' : percent(Math.min(1, part / of))
}
