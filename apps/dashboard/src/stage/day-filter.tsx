import { useDashboard } from '../dashboard.ts'
import { dayName, dayOf } from '../words/time.ts'

/** Shows a list with the stages of a day of the past; the day is in the address, and without one it is now. */
export function DayFilter() {
  const { place, now, timeZone } = useDashboard()
  return (
    <label class="labelled">
      On
      <input class="field" type="date" max={dayOf(now(), timeZone.value)} value={place.query.value.get('on') ?? ''} onChange={({ currentTarget: { value } }) => place.set({ on: value })} />
    </label>
  )
}

/** `Accounts, in the stages of 3 Oct 2026`: the stages of a list are those of the start of that day. */
export function onDay(name: string, day: string): string {
  return `${name}, in the stages of ${dayName(day)}`
}

/** The head of the column. */
export function stageOn(day: string | null): string {
  return day === null ? 'Stage' : `Stage on ${dayName(day, { year: false })}`
}
