import type { FeedbackPage as FeedbackPageAnswer, FeedbackRow } from '@milepost/contract'
import { type FeedbackStatus, feedbackStatuses, openStatuses } from '@milepost/contract/vocabulary'
import { Answered } from '../../answer/answered.tsx'
import { Empty } from '../../answer/empty.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useList } from '../../answer/use-list.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { More } from '../../list/more.tsx'
import { Page } from '../../shell/page.tsx'
import { Closing } from './closing.tsx'
import { Detail } from './detail.tsx'
import { FeedbackFilters, filterNames } from './feedback-filters.tsx'
import { InboxItem } from './inbox-item.tsx'
import { Notice } from './notice.tsx'
import { StatusTabs } from './status-tabs.tsx'
import { useChanges } from './use-changes.ts'
import { useKeys } from './use-keys.ts'
import './feedback.css'

/** Which statuses a tab shows; the first is what the page opens with. */
const tabs = ['open', ...feedbackStatuses] as const
export type Tab = (typeof tabs)[number]
const inTab = (tab: Tab, status: FeedbackStatus) => (tab === 'open' ? (openStatuses as readonly string[]).includes(status) : status === tab)

export function FeedbackPage() {
  const { place, session } = useDashboard()
  const query = place.query.value
  const me = session.value?.user
  const tab = tabs.find((each) => each === query.get('status')) ?? 'open'
  const filters = Object.fromEntries(filterNames.map((name) => [name, query.get(name)]))
  const owner = filters['owner'] === 'me' ? (me?.id ?? null) : filters['owner']
  const list = useList<FeedbackRow, FeedbackPageAnswer>(ask.feedback({ ...filters, ...(owner ? { owner } : {}), status: tab }))
  const first = list.asked.state === 'ready' ? list.asked.answer : undefined
  const owners = first?.owners ?? []
  const changes = useChanges(owners)
  const rows = list.items.map(changes.latest).filter(({ status }) => inTab(tab, status))
  const wanted = query.get('item')
  const chosen = wanted ?? rows[0]?.submission ?? null
  const index = rows.findIndex(({ submission }) => submission === chosen)

  function choose(submission: string | null) {
    place.set({ item: submission })
    // Moves the focus along once the row is drawn as the chosen one, so that a screen reader says where it is.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.inbox-item[aria-current="true"]')?.focus())
  }
  const step = (by: number) => {
    const next = rows[Math.min(Math.max(index + by, 0), rows.length - 1)]
    if (next) choose(next.submission)
  }
  function close(row: FeedbackRow) {
    const isClosed = row.status === 'closed'
    const back = { status: row.status, ...(row.status === 'assigned' && row.owner ? { owner: row.owner.id } : {}) }
    const after = rows[index + 1] ?? rows[index - 1]
    if (isClosed) changes.make(row, { status: row.owner ? 'assigned' : 'new' }, `Opened again: ${row.person.name}.`, { status: 'closed' })
    else changes.make(row, { status: 'closed' }, `Closed: ${row.person.name}.`, back)
    const leaves = !inTab(tab, isClosed ? 'new' : 'closed')
    if (leaves && index >= 0 && after) choose(after.submission)
  }
  function assignToMe(row: FeedbackRow) {
    if (me && row.owner?.id !== me.id) changes.make(row, { owner: me.id }, `Yours now: ${row.person.name}.`, { owner: row.owner?.id ?? null })
  }
  const current = rows[index]
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    e: () => current && close(current),
    a: () => current && assignToMe(current),
    n: () => document.querySelector<HTMLElement>('#new-note')?.focus(),
  })

  const filtered = filterNames.some((name) => query.get(name))
  const clear = () => place.set(Object.fromEntries([...filterNames, 'item'].map((name) => [name, null])))
  return (
    <Page title="Who needs an answer?" note="Submissions with words or a low score.">
      <StatusTabs tab={tab} rows={list.items} latest={changes.latest} {...(first ? { counts: first.counts } : {})} />
      <FeedbackFilters {...(first ? { page: first } : {})} {...(filtered ? { clear } : {})} />
      <Notice said={changes.said} hush={changes.hush} />
      <Answered asked={list.asked} skeleton={<Skeleton lines={8} />}>
        {() =>
          rows.length === 0 && wanted === null ? (
            <div class="panel">
              {filtered ? (
                <Empty title="Nothing fits these filters" actions={<button type="button" class="button" onClick={clear}>Clear filters</button>}>
                  Words, names of people and of accounts are searched.
                </Empty>
              ) : tab === 'open' ? (
                <Empty title="Nobody is waiting">Submissions with words or a low score appear here as soon as somebody gives one.</Empty>
              ) : (
                <Empty title={`Nothing is ${tab}`}>Choose another tab.</Empty>
              )}
            </div>
          ) : (
            <div class={`inbox${wanted === null ? '' : ' inbox-chosen'}`}>
              <section class="panel panel-flush inbox-list" aria-label="Feedback">
                <ul>
                  {rows.map((row) => (
                    <li key={row.submission}>
                      <InboxItem row={row} isChosen={row.submission === chosen} />
                    </li>
                  ))}
                </ul>
                {rows.length === 0 && <p class="inbox-empty soft">Nothing else is here.</p>}
                <More list={list} />
              </section>
              {chosen !== null && (
                <Detail key={chosen} submission={chosen} owners={owners} tagsInUse={first?.tags ?? []} surveys={first?.surveys ?? []} changes={changes} close={close} assignToMe={assignToMe} />
              )}
            </div>
          )
        }
      </Answered>
      <Closing />
    </Page>
  )
}
