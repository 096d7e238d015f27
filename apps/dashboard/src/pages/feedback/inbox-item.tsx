import type { FeedbackRow } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { ago, dayOf } from '../../words/time.ts'
import { AskedAgain } from '../satisfaction/asked-again.tsx'
import { ScoreMark } from '../satisfaction/score-mark.tsx'
import { ownerName, statusNames } from './status-name.ts'

export function InboxItem({ row, isChosen }: { row: FeedbackRow; isChosen: boolean }) {
  const { place, now, session, timeZone } = useDashboard()
  const { submission, person, account, texts, status, owner, tags, dueAt, at } = row
  const query = new URLSearchParams(place.query.value)
  query.set('item', submission)
  const isLate = dueAt !== null && status !== 'closed' && dayOf(dueAt, timeZone.value) < dayOf(now(), timeZone.value)
  return (
    <a class="inbox-item" href={`/feedback?${query}`} aria-current={isChosen ? 'true' : undefined}>
      <ScoreMark answer={row} />
      <span class="inbox-item-said">
        <span class="inbox-item-who">
          <b>{person.name}</b>
          <time class="soft small numbers" dateTime={new Date(at).toISOString()}>
            {ago(at, now())}
          </time>
        </span>
        {account && <span class="soft small">{account.name}</span>}
        <span class={texts.length === 0 ? 'inbox-item-words soft' : 'inbox-item-words'} dir="auto">{texts[0]?.text ?? 'No comment'}</span>
        <span class="inbox-item-marks small soft">
          <span class={`inbox-status inbox-status-${status}`}>{statusNames[status]}</span>
          {owner && <span>{ownerName(owner, session.value?.user.id)}</span>}
          {row.again && <AskedAgain />}
          {isLate && <span class="inbox-late">Overdue</span>}
          {tags.map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
        </span>
      </span>
    </a>
  )
}
