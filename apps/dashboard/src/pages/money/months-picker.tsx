import { useDashboard } from '../../dashboard.ts'

const lengths = [6, 12, 24, 36]
const standard = 12

/** How many months the address asks for; 12 where it makes no sense. */
export function monthsOf(query: URLSearchParams): number {
  return lengths.find((each) => String(each) === query.get('months')) ?? standard
}

export function MonthsPicker({ chosen }: { chosen: number }) {
  const { place } = useDashboard()
  return (
    <label class="labelled">
      Months
      <select class="field" value={chosen} onChange={({ currentTarget: { value } }) => place.set({ months: value === String(standard) ? null : value })}>
        {lengths.map((months) => (
          <option value={months} key={months}>
            Last {months}
          </option>
        ))}
      </select>
    </label>
  )
}
