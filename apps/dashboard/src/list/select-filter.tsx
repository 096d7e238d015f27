import { useDashboard } from '../dashboard.ts'
import './list.css'

interface SelectFilterProps {
  /** The parameter of the address it stands in. */
  name: string
  label: string
  all: string
  options: readonly { id: string; name: string }[]
}

/** Narrows a list to one of a few; nothing where there is nothing to choose from. */
export function SelectFilter({ name, label, all, options }: SelectFilterProps) {
  const { place } = useDashboard()
  const chosen = place.query.value.get(name) ?? ''
  if (options.length === 0 && chosen === '') return null
  const known = chosen === '' || options.some(({ id }) => id === chosen) ? options : [...options, { id: chosen, name: chosen }]
  return (
    <label class="labelled">
      {label}
      <select class="field" value={chosen} onChange={(event) => place.set({ [name]: event.currentTarget.value, item: null })}>
        <option value="">{all}</option>
        {known.map(({ id, name: shown }) => (
          <option value={id} key={id}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  )
}
