import type { PersonRow } from '@milepost/contract'
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
import { TrustFilter } from '../../list/trust-filter.tsx'
import { DayFilter, onDay } from '../../stage/day-filter.tsx'
import { StageFilter } from '../../stage/stage-filter.tsx'
import { PeopleTable } from './people-table.tsx'

export function PeoplePage() {
  const { place, project, days } = useDashboard()
  const q = place.query.value.get('q')
  const stage = place.query.value.get('stage')
  const on = place.query.value.get('on')
  // A day begins when its zone says: without one a zone changes nothing.
  const zone = on === null ? null : days.value.zone
  const { segment } = useNarrowing().query
  const trust = place.query.value.get('trust')
  const list = useList<PersonRow>(ask.people({ q, stage, on, zone, segment, trust }))
  const filtered = Boolean(q || stage || on || segment || trust)
  const clear = () => place.set({ q: null, stage: null, on: null, plan: null, segment: null, trust: null })

  return (
    <Page title="Who uses the product?">
      <Filters {...(filtered ? { clear } : {})}>
        <SearchField label="Find by name, email or id" />
        <StageFilter />
        <DayFilter />
        <PlanPicker />
        <SegmentPicker />
        <TrustFilter />
      </Filters>
      <Panel title={on !== null ? onDay('People', on, list) : filtered || !project.value ? 'People' : `People (${project.value.people.toLocaleString('en')})`} actions={<ListFiles list="people" about={{ q, stage, on, zone, segment, trust }} />} flush>
        <Answered asked={list.asked} skeleton={<Skeleton lines={8} />}>
          {() =>
            list.items.length > 0 ? (
              <>
                <PeopleTable people={list.items} withAccount on={on} />
                <More list={list} />
              </>
            ) : filtered ? (
              <Empty title="Nobody fits these filters" actions={<button type="button" class="button" onClick={clear}>Clear filters</button>}>
                Names, email addresses and ids are searched.
              </Empty>
            ) : (
              <Empty title="Nobody has been seen yet" actions={<a class="button" href={place.href('/setup')}>Set up the script tag</a>}>
                People appear here with their first event.
              </Empty>
            )
          }
        </Answered>
      </Panel>
    </Page>
  )
}
