import type { SatisfactionAnswer } from '@milepost/contract'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { IntervalBar } from '../../chart/bar.tsx'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { fewest } from '../../measure/standing.ts'
import { count, counted } from '../../words/number.ts'
import { GroupName, GroupPicker } from './group.tsx'
import { scoreRange } from './score-type.ts'

/** The score of each stage, plan, or what else is known of those who answered. */
export function Segments({ answer }: { answer: SatisfactionAnswer }) {
  const { place, days } = useDashboard()
  const { segment } = useNarrowing().query
  const { type, unit, period, survey } = answer
  const by = place.query.value.get('by')
  const asked = useAnswer(ask.segments({ from: period.from, to: period.to, zone: days.value.zone, segment, type, survey, by }))
  const [from, to] = scoreRange(answer)
  const choices = asked.state === 'ready' ? asked.answer.choices : ['stage']
  return (
    <Panel title="Score by" actions={<GroupPicker name="by" label="By" choices={choices} />} flush>
      <Answered asked={asked} skeleton={<Skeleton lines={4} />}>
        {({ groups, hidden, by: grouped, definition }) => (
          <>
            {groups.length === 0 ? (
              <Empty title="No group has enough answers">A score needs at least {fewest} answers. Choose a longer period, or wait for more.</Empty>
            ) : (
              <table class="rows">
                <thead>
                  <tr>
                    <th scope="col">{grouped === 'stage' ? 'Stage' : 'Group'}</th>
                    <th scope="col">Score</th>
                    <th scope="col" class="segment-bar">
                      <span class="unseen">
                        Interval from {from} to {to}
                      </span>
                    </th>
                    <th scope="col" class="end">
                      Answers
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {groups.map(({ value, label, score }) => (
                    <tr key={value}>
                      <th scope="row">
                        <GroupName by={grouped} value={value} label={label} />
                      </th>
                      <td>
                        <Measure measure={score} unit={unit} definition={definition} size="row" />
                      </td>
                      <td class="segment-bar">
                        <IntervalBar measure={score} from={from} to={to} />
                      </td>
                      <td class="end">
                        {count(score.n)}
                        <span class="on-phone"> {score.n === 1 ? 'answer' : 'answers'}</span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {hidden.groups > 0 && (
              <p class="segments-hidden soft small">
                {counted(hidden.groups, 'group')} of fewer than {fewest} answers {hidden.groups === 1 ? 'is' : 'are'} not shown ({counted(hidden.answers, 'answer')} in all).
              </p>
            )}
          </>
        )}
      </Answered>
    </Panel>
  )
}
