import { useDashboard } from '../dashboard.ts'
import { textIn } from '../words/text.ts'

/** Narrows a list to one stage of the project's first model; the choice is in the address. */
export function StageFilter() {
  const { place, project } = useDashboard()
  const stages = project.value?.stageModels[0]?.stages ?? []
  if (stages.length === 0) return null
  return (
    <label class="labelled">
      Stage
      <select
        class="field"
        value={place.query.value.get('stage') ?? ''}
        onChange={(event) => place.set({ stage: event.currentTarget.value })}
      >
        <option value="">Every stage</option>
        {stages.map(({ id, name }) => (
          <option value={id} key={id}>
            {textIn(name)}
          </option>
        ))}
      </select>
    </label>
  )
}
