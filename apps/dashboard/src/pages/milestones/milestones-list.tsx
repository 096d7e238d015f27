import type { MilestoneRow } from '@milepost/contract'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { SureButton } from '../../answer/sure-button.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useDashboard } from '../../dashboard.ts'
import { ActionTable } from '../../look/action-table.tsx'
import { countedMany } from '../../words/number.ts'
import { date } from '../../words/time.ts'
import { type Draft, draftOf } from './draft.ts'

interface MilestonesListProps {
  items: readonly MilestoneRow[]
  /** Viewers look on. */
  mayEdit: boolean
  onEdit(draft: Draft): void
  onRemoved(): void
}

export function MilestonesList({ items, mayEdit, onEdit, onRemoved }: MilestonesListProps) {
  const { api } = useDashboard()
  const { busy, problem, act } = useAct()
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <ActionTable columns={['Milestone', 'Rule', { name: 'Reached by', end: true }, 'Defined in']}>
        {items.map((row) => {
          const draft = draftOf(row)
          return (
            <tr key={row.id}>
              <th scope="row">
                <b class="milestone-name">{row.name}</b>
                {row.activation && <span class="soft small"> activation</span>}
                {row.leaving && <span class="soft small"> leaving for good</span>}
                <Break row={row} />
              </th>
              <td class="small">
                {row.lines.map(({ depth, text }, index) => (
                  <div key={index} style={{ paddingInlineStart: `${depth * 12}px` }}>
                    {text}
                  </div>
                ))}
              </td>
              <td class="end">
                {row.reached === null ? <span class="soft">being counted</span> : countedMany(row.reached, row.unit === 'person' ? 'people' : 'accounts')}
              </td>
              <td class="soft">{row.madeIn === 'code' ? 'Code' : 'Dashboard'}</td>
              <td class="end">
                {mayEdit && row.madeIn === 'dashboard' && (
                  <span class="row-actions">
                    {draft && (
                      <button type="button" class="button button-small" onClick={() => onEdit(draft)}>
                        Change <span class="unseen">{row.name}</span>
                      </button>
                    )}
                    <SureButton name="Remove" about={row.name} busy={busy} onSure={() => act(() => api.delete(`milestones/${encodeURIComponent(row.id)}`), onRemoved)} />
                  </span>
                )}
              </td>
            </tr>
          )
        })}
      </ActionTable>
    </>
  )
}

function Break({ row: { changedAt } }: { row: MilestoneRow }) {
  const { timeZone } = useDashboard()
  return changedAt === null ? null : <div class="soft small">By this rule since {date(changedAt, timeZone.value)}, for all history</div>
}
