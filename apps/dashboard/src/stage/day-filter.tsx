import type { MoreOf } from '../answer/use-list.ts'
import { useDashboard } from '../dashboard.ts'
import { count } from '../words/number.ts'
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

/**
 * `Accounts, in the stages of 3 Oct 2026 (25+)`: the stages of a list are those of the start of that day.
 * With how many have come so far, and a plus where there are more.
 */
export function onDay(name: string, day: string, { asked, items, more }: Pick<MoreOf<unknown>, 'asked' | 'items' | 'more'>): string {
  const known = asked.state === 'ready' ? ` (${count(items.length)}${more ? '+' : ''})` : ''
  return `${name}, in the stages of ${dayName(day)}${known}`
}

/** The head of a column of what is so now, beside stages of another day. */
export function today(name: string, day: string | null): string {
  return day === null ? name : `${name} today`
}

/** The head of the column. */
export function stageOn(day: string | null): string {
  return day === null ? 'Stage' : `Stage on ${dayName(day, { year: false })}`
}
