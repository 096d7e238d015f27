import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'

/** Links to the results of each survey, where choices, ratings and other questions are; nothing where there is no survey. */
export function Surveys() {
  const { place } = useDashboard()
  const asked = useAnswer(ask.surveys())
  if (asked.state !== 'ready' || asked.answer.items.length === 0) return null
  return (
    <Panel title="Every question, survey by survey" note="Choices, ratings, texts and time taken, and where people stop.">
      <ul class="survey-list">
        {asked.answer.items.map(({ id, name }) => (
          <li key={id}>
            <a class="text-link" href={place.href(`/surveys/${encodeURIComponent(id)}`)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
