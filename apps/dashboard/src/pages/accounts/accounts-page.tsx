import type { AccountRow } from '@milepost/contract'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useList } from '../../answer/use-list.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { ListFiles } from '../../export/list-files.tsx'
import { Filters } from '../../list/filters.tsx'
import { More } from '../../list/more.tsx'
import { SearchField } from '../../list/search-field.tsx'
import { Panel } from '../../look/panel.tsx'
import { PlanPicker } from '../../narrowing/plan-picker.tsx'
import { SegmentPicker } from '../../narrowing/segment-picker.tsx'
import { useNarrowing } from '../../narrowing/use-narrowing.ts'
import { Page } from '../../shell/page.tsx'
import { DayFilter, onDay } from '../../stage/day-filter.tsx'
import { StageFilter } from '../../stage/stage-filter.tsx'
import { AccountsTable } from './accounts-table.tsx'

export function AccountsPage() {
  const { place, project, days } = useDashboard()
  const q = place.query.value.get('q')
  const stage = place.query.value.get('stage')
  const on = place.query.value.get('on')
  // A day begins when its zone says: without one a zone changes nothing.
  const zone = on === null ? null : days.value.zone
  const { segment } = useNarrowing().query
  const list = useList<AccountRow>(ask.accounts({ q, stage, on, zone, segment }))
  const filtered = Boolean(q || stage || on || segment)
  const clear = () => place.set({ q: null, stage: null, on: null, plan: null, segment: null })

  return (
    <Page title="Which customers do we have?">
      <Filters {...(filtered ? { clear } : {})}>
        <SearchField label="Find by name or id" />
        <StageFilter />
        <DayFilter />
        <PlanPicker />
        <SegmentPicker />
      </Filters>
      <Panel title={on !== null ? onDay('Accounts', on, list) : filtered || !project.value ? 'Accounts' : `Accounts (${project.value.accounts.toLocaleString('en')})`} actions={<ListFiles list="accounts" about={{ q, stage, on, zone, segment }} />} flush>
        <Answered asked={list.asked} skeleton={<Skeleton lines={8} />}>
          {() =>
            list.items.length > 0 ? (
              <>
                <AccountsTable accounts={list.items} on={on} />
                <More list={list} />
              </>
            ) : filtered ? (
              <Empty title="No account fits these filters" actions={<button type="button" class="button" onClick={clear}>Clear filters</button>}>
                Names and ids are searched.
              </Empty>
            ) : (
              <Empty title="No accounts yet" actions={<a class="button" href={place.href('/setup')}>Show the calls</a>}>
                Accounts appear with the first group call: it says which customer a person belongs to.
              </Empty>
            )
          }
        </Answered>
      </Panel>
    </Page>
  )
}
