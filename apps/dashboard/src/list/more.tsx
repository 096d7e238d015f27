import { ProblemNotice } from '../answer/problem-notice.tsx'
import type { MoreOf } from '../answer/use-list.ts'
import './list.css'

/** The end of a list: a button while there is more, and a remedy where that failed. */
export function More<Item>({ list }: { list: MoreOf<Item> }) {
  if (typeof list.moreState === 'object') return <ProblemNotice problem={list.moreState} {...(list.more ? { retry: list.more } : {})} />
  if (!list.more) return null
  return (
    <div class="more">
      <button type="button" class="button" onClick={list.more} disabled={list.moreState === 'waiting'}>
        {list.moreState === 'waiting' ? 'Loading' : 'Show more'}
      </button>
    </div>
  )
}
