import type { FeedbackReply } from '@milepost/contract'
import { feedbackLimits } from '@milepost/contract/vocabulary'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { useDashboard } from '../../dashboard.ts'
import { ago, dateTime } from '../../words/time.ts'
import { useWriting } from './use-writing.ts'

interface RepliesProps {
  submission: string
  /** Of the person. */
  name: string
  replies: FeedbackReply[]
}

/** Replies, and whether they were seen. The person reads them in the product, in a banner that interrupts nothing. */
export function Replies({ submission, name, replies }: RepliesProps) {
  const { now, timeZone } = useDashboard()
  const { all, typed, setTyped, state, send } = useWriting<FeedbackReply>(`feedback/${encodeURIComponent(submission)}/replies`, replies)

  return (
    <section>
      <h3>Reply</h3>
      {all.length > 0 && (
        <ol class="notes">
          {all.map(({ id, at, author, text, seenAt }) => (
            <li class="note" key={id}>
              <p>
                <b>{author.split('@')[0]}</b>{' '}
                <time class="soft small numbers" dateTime={new Date(at).toISOString()} title={dateTime(at, timeZone.value)}>
                  {ago(at, now())}
                </time>
                <span class="soft small"> · {seenAt === null ? 'not seen yet' : `seen ${ago(seenAt, now())}`}</span>
              </p>
              <p class="given-text">{text}</p>
            </li>
          ))}
        </ol>
      )}
      {typeof state === 'object' && <ProblemNotice problem={state} retry={send} />}
      <form
        class="note-new"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <textarea
          class="field"
          rows={2}
          aria-label={`Reply to ${name}`}
          aria-describedby="reply-hint"
          placeholder={`Reply to ${name}`}
          maxLength={feedbackLimits.replyLength}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <button type="submit" class="button" disabled={state === 'sending' || typed.trim() === ''}>
          Send reply
        </button>
      </form>
      <p id="reply-hint" class="soft small">
        It appears the next time they use the product.
      </p>
    </section>
  )
}
