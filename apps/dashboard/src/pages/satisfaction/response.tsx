import type { ResponseAnswer, SatisfactionAnswer } from '@milepost/contract'
import { definitions } from '@milepost/metrics'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { Measure } from '../../measure/measure.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { fewest, standing } from '../../measure/standing.ts'
import { count, counted, percent } from '../../words/number.ts'
import { GroupName, GroupPicker } from './group.tsx'

/** Who was asked and who answered, and what the score would be if all groups had answered equally often. */
export function Response({ answer: { period, type, survey, definition } }: { answer: SatisfactionAnswer }) {
  const { place, days } = useDashboard()
  const { segment } = useNarrowing().query
  const by = place.query.value.get('of')
  const asked = useAnswer(ask.response({ from: period.from, to: period.to, zone: days.value.zone, segment, type, survey, by }))
  const choices = asked.state === 'ready' ? asked.answer.choices : ['stage']
  return (
    <Panel title="Do those who answer stand for all who were asked?" actions={<GroupPicker name="of" label="Compared by" choices={choices} />} flush>
      <Answered asked={asked} skeleton={<Skeleton lines={4} />}>
        {(answer) =>
          answer.rate.n === 0 ? (
            <Empty title="Nobody saw a survey in this period">Answers that were given by link or import have nobody to compare with. Choose a longer period.</Empty>
          ) : (
            <>
              <div class="score response-scores">
                <Measure name="As answered" measure={answer.raw} unit={answer.unit} definition={definition} />
                <Measure name="Of all who were asked" measure={answer.weighted} unit={answer.unit} definition={answer.definition} />
                <Measure name="Answered" measure={answer.rate} unit="percent" definition={definitions.responseRate.definition} many="people" />
              </div>
              <p class="response-words">{inWords(answer)}</p>
              <Groups answer={answer} />
            </>
          )
        }
      </Answered>
    </Panel>
  )
}

function inWords({ raw, weighted, covered }: ResponseAnswer): string {
  if (standing(raw) !== 'enough' || standing(weighted) !== 'enough') return 'Too few answers to tell.'
  const part = covered !== null && covered < 99.5 ? ` It speaks for ${percent(covered / 100)} of those asked; the rest are in groups of too few answers.` : ''
  const inside = weighted.lo !== null && weighted.hi !== null && (raw.value ?? 0) >= weighted.lo && (raw.value ?? 0) <= weighted.hi
  return inside
    ? `Weighing each group by how many of it were asked makes no difference beyond chance.${part}`
    : `Some groups answer more often than others, and they score otherwise: rather trust the second number.${part}`
}

function Groups({ answer: { groups, hidden, by } }: { answer: ResponseAnswer }) {
  return (
    <>
      {groups.length > 0 && (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{by === 'stage' ? 'Stage' : 'Group'}</th>
              <th scope="col" class="end">
                Of those asked
              </th>
              <th scope="col" class="end">
                Of those who answered
              </th>
              <th scope="col">Answered</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ value, shown, answered, shownShare, answeredShare, rate }) => (
              <tr key={value}>
                <th scope="row">
                  <GroupName by={by} value={value} />
                </th>
                <td class="end">
                  {percent(shownShare / 100)} <span class="soft small">{count(shown)}</span>
                  <span class="on-phone"> of those asked</span>
                </td>
                <td class="end">
                  {percent(answeredShare / 100)} <span class="soft small">{count(answered)}</span>
                  <span class="on-phone"> of those who answered</span>
                </td>
                <td>
                  <Measure measure={rate} unit="percent" definition={definitions.responseRate.definition} many="people" size="row" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hidden.groups > 0 && (
        <p class="segments-hidden soft small">
          {counted(hidden.groups, 'group')} of fewer than {fewest} answers {hidden.groups === 1 ? 'is' : 'are'} not shown ({count(hidden.shown)} asked, {count(hidden.answered)} answered).
        </p>
      )}
    </>
  )
}
