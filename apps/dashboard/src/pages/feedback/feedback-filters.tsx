import type { FeedbackPage } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { Filters } from '../../list/filters.tsx'
import { SearchField } from '../../list/search-field.tsx'
import { SelectFilter } from '../../list/select-filter.tsx'
import { textIn } from '../../words/text.ts'
import { ownerName } from './status-name.ts'

/** Parameters of the address that narrow the list; the status has tabs of its own. */
export const filterNames = ['q', 'owner', 'band', 'stage', 'survey', 'tag'] as const

const bandOptions = [
  { id: 'low', name: 'Low' },
  { id: 'middle', name: 'Middle' },
  { id: 'high', name: 'High' },
]

export function FeedbackFilters({ page, clear }: { page?: FeedbackPage; clear?: () => void }) {
  const { session, project } = useDashboard()
  const me = session.value?.user.id
  const others = (page?.owners ?? []).filter(({ id }) => id !== me).map((owner) => ({ id: owner.id, name: ownerName(owner, me) }))
  const stages = (project.value?.stageModels[0]?.stages ?? []).map(({ id, name }) => ({ id, name: textIn(name) }))
  const tags = (page?.tags ?? []).map((tag) => ({ id: tag, name: tag }))
  return (
    <Filters {...(clear ? { clear } : {})}>
      <SearchField label="Find words, people, accounts" />
      <SelectFilter name="owner" label="Owner" all="Anybody" options={[{ id: 'me', name: 'Me' }, { id: '-', name: 'Nobody' }, ...others]} />
      <SelectFilter name="band" label="Score" all="Any" options={bandOptions} />
      <SelectFilter name="stage" label="Stage when asked" all="Any" options={stages} />
      <SelectFilter name="survey" label="Survey" all="Any" options={page && page.surveys.length > 1 ? page.surveys : []} />
      <SelectFilter name="tag" label="Tag" all="Any" options={tags} />
    </Filters>
  )
}
