import type { TimelineItem } from '@milepost/contract'
import { Answered } from '../answer/answered.tsx'
import { Empty } from '../answer/empty.tsx'
import { Skeleton } from '../answer/skeleton.tsx'
import { useList } from '../answer/use-list.ts'
import { ask } from '../api/question.ts'
import { useDashboard } from '../dashboard.ts'
import { More } from '../list/more.tsx'
import { Panel } from '../look/panel.tsx'
import { dayName } from '../words/time.ts'
import { byDay } from './by-day.ts'
import { inRuns } from './in-runs.ts'
import { Run } from './run.tsx'
import './timeline.css'

/** Everything that happened with a person or an account, newest first, day by day. */
export function Timeline({ owner, id }: { owner: 'people' | 'accounts'; id: string }) {
  const { timeZone } = useDashboard()
  const list = useList<TimelineItem>(ask.timeline(owner, id))
  return (
    <Panel title="Timeline" flush>
      <Answered asked={list.asked} skeleton={<Skeleton lines={10} />}>
        {() =>
          list.items.length === 0 ? (
            <Empty title="Nothing has happened yet">Events, what was shown, answers and stages appear here in order.</Empty>
          ) : (
            <>
              {byDay(list.items, timeZone.value).map(({ day, items }) => (
                <section class="timeline-day" key={day}>
                  <h3>{dayName(day)}</h3>
                  <ol>
                    {inRuns(items).map((run, index) => (
                      <Run items={run} named={owner === 'accounts'} key={`${run.at(-1)?.at} ${run[0]?.title} ${index}`} />
                    ))}
                  </ol>
                </section>
              ))}
              <More list={list} />
            </>
          )
        }
      </Answered>
    </Panel>
  )
}
