import { useDashboard } from '../../dashboard.ts'

/** The first of each is what stands when the address says nothing. */
const choices = {
  unit: { label: 'Count', options: { account: 'Accounts', person: 'People' } },
  bucket: { label: 'By', options: { week: 'Week', month: 'Month' } },
  kind: { label: 'Active', options: { on: 'In that one', onOrAfter: 'In it or later' } },
} as const

export function RetentionPickers() {
  const { place } = useDashboard()
  return (
    <>
      {Object.entries(choices).map(([name, { label, options }]) => {
        const ids = Object.entries(options)
        return (
          <label class="labelled" key={name}>
            {label}
            <select
              class="field"
              value={place.query.value.get(name) ?? ids[0]?.[0]}
              onChange={({ currentTarget: { value } }) => place.set({ [name]: value === ids[0]?.[0] ? null : value })}
            >
              {ids.map(([id, text]) => (
                <option value={id} key={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </>
  )
}
