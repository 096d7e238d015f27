import type { FeedbackPage, FeedbackRow } from '@milepost/contract'
import { feedbackStatuses } from '@milepost/contract/vocabulary'
import { useDashboard } from '../../dashboard.ts'
import { count } from '../../words/number.ts'
import type { Tab } from './feedback-page.tsx'
import { statusNames } from './status-name.ts'

interface StatusTabsProps {
  tab: Tab
  counts?: FeedbackPage['counts']
  /** The rows as they were counted and as they are now: an item changed on this page counts under its new status. */
  rows: FeedbackRow[]
  latest(row: FeedbackRow): FeedbackRow
}

export function StatusTabs({ tab, counts, rows, latest }: StatusTabsProps) {
  const { place } = useDashboard()
  const now = counts && { ...counts }
  if (now) {
    for (const row of rows) {
      now[row.status]--
      now[latest(row).status]++
    }
  }
  const all = [
    { id: 'open' as const, name: 'Open', n: now && now.new + now.assigned },
    ...feedbackStatuses.map((id) => ({ id, name: statusNames[id], n: now?.[id] })),
  ]
  return (
    <div class="choice inbox-tabs" role="group" aria-label="Status">
      {all.map(({ id, name, n }) => (
        <button type="button" key={id} aria-pressed={id === tab} onClick={() => place.set({ status: id === 'open' ? null : id, item: null })}>
          {name} {n !== undefined && <span class="numbers soft">{count(n)}</span>}
        </button>
      ))}
    </div>
  )
}
