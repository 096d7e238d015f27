import type { PersonRow } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { stageOn, today } from '../../stage/day-filter.tsx'
import { StageName } from '../../stage/stage-name.tsx'
import { count } from '../../words/number.ts'
import { ago, dateTime } from '../../words/time.ts'
import '../../list/list.css'

/** @param withAccount false on an account's own page */
/** @param on the day of which the stages are; null is now */
export function PeopleTable({ people, withAccount = false, on = null }: { people: PersonRow[]; withAccount?: boolean; on?: string | null }) {
  const { place, now, timeZone } = useDashboard()
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">Name</th>
          {withAccount && <th scope="col">{today('Account', on)}</th>}
          {withAccount && <th scope="col">{stageOn(on)}</th>}
          <th scope="col" class="end">
            {today(on === null ? 'Events' : 'Events by', on)}
          </th>
          <th scope="col" class="end">
            Last seen
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, identified, account, stage, events, lastAt }) => (
          <tr key={id}>
            <th scope="row">
              <a class="row-link" href={place.href(`/people/${encodeURIComponent(id)}`)}>
                {name}
              </a>
              {!identified && <span class="soft small"> not identified</span>}
            </th>
            {withAccount && <td>{account?.name ?? <span class="soft">none</span>}</td>}
            {withAccount && (
              <td>
                <StageName id={stage} />
              </td>
            )}
            <td class="end">
              {count(events)}
              <span class="on-phone"> {events === 1 ? 'event' : 'events'}</span>
            </td>
            <td class="end soft">
              <time dateTime={new Date(lastAt).toISOString()} title={dateTime(lastAt, timeZone.value)}>
                {ago(lastAt, now())}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
