import type { SatisfactionAnswer } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { count } from '../../words/number.ts'

/** All surveys with the same question type make one score. This picks a single one of them. */
export function SurveyPicker({ answer: { surveys, survey } }: { answer: SatisfactionAnswer }) {
  const { place } = useDashboard()
  if (surveys.length < 2 && survey === null) return null
  return (
    <label class="labelled">
      Survey
      <select class="field" value={survey ?? ''} onChange={(event) => place.set({ survey: event.currentTarget.value || null })}>
        <option value="">All {surveys.length} together</option>
        {surveys.map(({ id, name, answers }) => (
          <option value={id} key={id}>
            {name} ({count(answers)})
          </option>
        ))}
      </select>
    </label>
  )
}
