import type { AccountRow } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { stageOn, today } from '../../stage/day-filter.tsx'
import { StageName } from '../../stage/stage-name.tsx'
import { counted } from '../../words/number.ts'
import { ago, date, dateTime } from '../../words/time.ts'
import { activatedOf } from './activated-of.ts'

/** @param on the day of which the stages are; null is now */
export function AccountsTable({ accounts, on = null }: { accounts: AccountRow[]; on?: string | null }) {
  const { place, now, timeZone } = useDashboard()
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">{stageOn(on)}</th>
          <th scope="col">{today('Plan', on)}</th>
          <th scope="col">{today(on === null ? 'Activated' : 'Activated by', on)}</th>
          <th scope="col" class="end">
            {today('People', on)}
          </th>
          <th scope="col" class="end">
            Last seen
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ id, name, stage, activatedAt, activatedPeople, people, lastAt, traits }) => (
          <tr key={id}>
            <th scope="row">
              <a class="row-link" href={place.href(`/accounts/${encodeURIComponent(id)}`)}>
                {name}
              </a>
            </th>
            <td>
              <StageName id={stage} />
            </td>
            <td>{traits['plan'] ?? <span class="soft">unknown plan</span>}</td>
            <td class="soft">
              {activatedPeople !== null ? (
                <>
                  <span class="on-phone">activated: </span>
                  {activatedOf({ people, activatedPeople })}
                </>
              ) : activatedAt === null ? (
                'not activated yet'
              ) : (
                <>
                  <span class="on-phone">activated </span>
                  {date(activatedAt, timeZone.value)}
                </>
              )}
            </td>
            <td class="end">{counted(people, 'person', 'people')}</td>
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
