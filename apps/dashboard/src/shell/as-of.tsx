import { useDashboard } from '../dashboard.ts'
import { clockTime, date, dayOf } from '../words/time.ts'

/** Up to when messages are in the numbers on screen. */
export function AsOf() {
  const { asOf, now, timeZone } = useDashboard()
  if (asOf.value === undefined) return null
  const zone = timeZone.value
  const today = dayOf(asOf.value, zone) === dayOf(now(), zone)
  const when = today ? clockTime(asOf.value, zone) : `${date(asOf.value, zone)}, ${clockTime(asOf.value, zone)}`
  return (
    <p class="as-of numbers">
      As of <time dateTime={new Date(asOf.value).toISOString()}>{when}</time>
      <span class="as-of-zone"> {zone}</span>
    </p>
  )
}
