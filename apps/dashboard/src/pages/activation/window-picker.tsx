import { useDashboard } from '../../dashboard.ts'

/** Days that people think in: a week, two, a month, a quarter. */
const windows = [7, 14, 30, 90]

/** Within how many days of the start activation has to happen to count. @param chosen the window of the answer on screen */
export function WindowPicker({ chosen }: { chosen?: number }) {
  const { place } = useDashboard()
  const options = chosen === undefined || windows.includes(chosen) ? windows : [...windows, chosen].sort((a, b) => a - b)
  return (
    <label class="labelled">
      Within
      <select class="field" value={chosen} onChange={(event) => place.set({ windowDays: event.currentTarget.value })}>
        {options.map((days) => (
          <option value={days} key={days}>
            {days} days
          </option>
        ))}
      </select>
    </label>
  )
}
