import type { FeedbackRow } from '@milepost/contract'
import { feedbackLimits } from '@milepost/contract/vocabulary'
import { calendarOf, parseDay } from '@milepost/metrics'
import { useState } from 'preact/hooks'
import { useDashboard } from '../../dashboard.ts'
import { Icon } from '../../look/icon.tsx'
import { dayOf } from '../../words/time.ts'
import { ownerName } from './status-name.ts'
import type { Changes } from './use-changes.ts'

interface HandlingProps {
  row: FeedbackRow
  owners: { id: string; name: string }[]
  tagsInUse: string[]
  change: Changes['make']
  close(row: FeedbackRow): void
  assignToMe(row: FeedbackRow): void
}

/** What is done about it: status, owner, due day, tags. */
export function Handling({ row, owners, tagsInUse, change, close, assignToMe }: HandlingProps) {
  const { session, timeZone } = useDashboard()
  const me = session.value?.user.id
  const { status, owner, dueAt, tags } = row
  const setDay = (day: string) => {
    const parsed = day === '' ? null : parseDay(day)
    change(row, { dueAt: parsed === null ? null : calendarOf(timeZone.value).startOfDay(parsed) }, parsed === null ? 'No due date.' : 'Due date set.', { dueAt })
  }
  return (
    <div class="handling">
      <div class="handling-row">
        <button type="button" class="button button-main" onClick={() => close(row)}>
          {status === 'closed' ? 'Open again' : 'Close'} <kbd aria-hidden="true">e</kbd>
        </button>
        {status !== 'answered' && status !== 'closed' && (
          <button type="button" class="button" onClick={() => change(row, { status: 'answered' }, 'Marked as answered.', { status, ...(owner ? { owner: owner.id } : {}) })}>
            Mark as answered
          </button>
        )}
        {owner?.id !== me && (
          <button type="button" class="button" onClick={() => assignToMe(row)}>
            Assign to me <kbd aria-hidden="true">a</kbd>
          </button>
        )}
      </div>
      <div class="handling-row">
        <label class="labelled">
          Owner
          <select
            class="field"
            value={owner?.id ?? ''}
            onChange={(event) => change(row, { owner: event.currentTarget.value || null }, 'Owner changed.', { owner: owner?.id ?? null })}
          >
            <option value="">Nobody</option>
            {[...owners, ...(owner && !owners.some(({ id }) => id === owner.id) ? [owner] : [])].map((each) => (
              <option value={each.id} key={each.id}>
                {ownerName(each, me)}
              </option>
            ))}
          </select>
        </label>
        <label class="labelled">
          Due
          <input class="field" type="date" value={dueAt === null ? '' : dayOf(dueAt, timeZone.value)} onChange={(event) => setDay(event.currentTarget.value)} />
        </label>
      </div>
      <Tags tags={tags} inUse={tagsInUse} set={(next) => change(row, { tags: next }, 'Tags changed.', { tags })} />
    </div>
  )
}

function Tags({ tags, inUse, set }: { tags: string[]; inUse: string[]; set(tags: string[]): void }) {
  const [typed, setTyped] = useState('')
  const add = () => {
    const tag = typed.trim()
    setTyped('')
    if (tag !== '' && !tags.includes(tag)) set([...tags, tag])
  }
  return (
    <div class="handling-row">
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          {tag}
          <button type="button" class="tag-off" aria-label={`Take off the tag ${tag}`} onClick={() => set(tags.filter((each) => each !== tag))}>
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
      {tags.length < feedbackLimits.tags && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <input
            class="field tag-new"
            aria-label="Add a tag"
            placeholder="Add a tag"
            maxLength={feedbackLimits.tagLength}
            list="tags-in-use"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <datalist id="tags-in-use">
            {inUse.map((tag) => (
              <option value={tag} key={tag} />
            ))}
          </datalist>
        </form>
      )}
    </div>
  )
}
