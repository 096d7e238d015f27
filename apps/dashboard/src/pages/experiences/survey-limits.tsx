import type { SurveysAnswer } from '@milepost/contract'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { Bar } from '../../chart/bar.tsx'
import { Panel } from '../../look/panel.tsx'
import { count, counted, percent } from '../../words/number.ts'
import { ExperienceName } from './experience-name.tsx'

type Row = SurveysAnswer['items'][number]

const states: Record<Row['state'], string> = {
  open: 'Asking',
  today: 'Enough for today',
  period: 'Enough for this period',
  closed: 'Closed',
}

/** Surveys with a limit of answers, and how full each is; nothing where no survey has one. */
export function SurveyLimits() {
  const asked = useAnswer(ask.surveys())
  const limited = asked.state === 'ready' ? asked.answer.items.filter(({ answers, quota }) => answers || quota) : []
  if (limited.length === 0) return null
  return (
    <Panel title="Do surveys get the answers they want?" note="A quota is spread evenly over its days; so that a day's answers do not all come in its first hour, only a share of the people is asked." flush>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Survey</th>
            <th scope="col" class="end">Answers</th>
            <th scope="col" class="experiences-bar">
              <span class="unseen">Share of those wanted</span>
            </th>
            <th scope="col">Today</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {limited.map((row) => {
            const { wanted, given, beyond, words } = standingOf(row)
            return (
              <tr key={row.id}>
                <th scope="row">
                  <ExperienceName id={row.id} name={row.name} isSurvey />
                </th>
                <td class="end">
                  {count(given)} <span class="soft small">of {count(wanted)} {words}</span>
                  {beyond > 0 && <div class="soft small">{count(beyond)} beyond it</div>}
                </td>
                <td class="experiences-bar">
                  <Bar part={given / wanted} />
                </td>
                <td class="soft small">{todayOf(row)}</td>
                <td class="soft">{states[row.state]}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Panel>
  )
}

function standingOf({ answers, quota }: Row): { wanted: number; given: number; beyond: number; words: string } {
  if (quota) return { ...quota, words: `this ${quota.per}` }
  return { ...(answers ?? { wanted: 1, given: 0, beyond: 0 }), words: 'in all' }
}

function todayOf({ state, quota }: Row): string {
  if (!quota || state === 'closed' || state === 'period') return ''
  return state === 'today' ? 'None wanted until tomorrow' : `${counted(quota.leftToday, 'more answer')} wanted, ${percent(quota.share / 100)} of people asked`
}
