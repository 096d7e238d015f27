import type { ModelRef } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'

/** Which of the project's stage models the page shows; nothing to pick, no picker. */
export function ModelPicker({ models }: { models: ModelRef[] }) {
  const { place } = useDashboard()
  if (models.length < 2) return null
  const chosen = place.query.value.get('model') ?? models[0]?.id
  return (
    <label class="labelled">
      Model
      <select class="field" value={chosen} onChange={(event) => place.set({ model: event.currentTarget.value })}>
        {models.map(({ id, name }) => (
          <option value={id} key={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
