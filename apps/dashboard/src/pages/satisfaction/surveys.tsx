import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'

/** Scores are above; choices, ratings and whatever else is asked stand survey by survey. Nothing where there is none. */
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
