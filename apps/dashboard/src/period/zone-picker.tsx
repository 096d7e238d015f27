import { useState } from 'preact/hooks'
import { useDashboard } from '../dashboard.ts'

/** Picks the time zone that cuts the days of the page. The project's is the default, for which the address says nothing. */
export function ZonePicker() {
  const { place, timeZone, projectZone } = useDashboard()
  const own = projectZone.value
  const [isAsking, setAsking] = useState(false)
  const near = [...new Set([Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC', timeZone.value])].filter((zone) => zone !== own)
  return (
    <label class="labelled">
      Days of
      <select class="field zone" value={timeZone.value} onChange={({ currentTarget: { value } }) => (value === 'other' ? setAsking(true) : place.set({ zone: value === own ? null : value }))}>
        <option value={own}>{own} (project)</option>
        {near.map((zone) => (
          <option value={zone} key={zone}>
            {zone}
          </option>
        ))}
        {isAsking ? <AllZones except={[own, ...near]} /> : <option value="other">Another zone</option>}
      </select>
    </label>
  )
}

/** Some four hundred: listed when they are asked for. */
function AllZones({ except }: { except: string[] }) {
  return (
    <optgroup label="All zones">
      {Intl.supportedValuesOf('timeZone')
        .filter((zone) => !except.includes(zone))
        .map((zone) => (
          <option value={zone} key={zone}>
            {zone}
          </option>
        ))}
    </optgroup>
  )
}

/** A note for pages whose numbers are kept by the project's days, shown while another time zone is chosen. */
export function ProjectDays({ what }: { what: string }) {
  const { timeZone, projectZone } = useDashboard()
  if (timeZone.value === projectZone.value) return null
  return (
    <p class="project-days soft small">
      {what} by days of {projectZone.value}, the project's own zone: they are kept so, and {timeZone.value} does not change them.
    </p>
  )
}
