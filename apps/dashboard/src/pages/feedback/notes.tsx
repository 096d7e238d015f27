import type { AuditRow, FeedbackNote } from '@milepost/contract'
import { feedbackLimits } from '@milepost/contract/vocabulary'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { useDashboard } from '../../dashboard.ts'
import { ago, dateTime } from '../../words/time.ts'
import { changeWords } from './change-words.ts'
import { useWriting } from './use-writing.ts'

interface NotesProps {
  submission: string
  notes: FeedbackNote[]
  changes: AuditRow[]
  owners: { id: string; name: string }[]
}

/** What was written and done about it, in one line of time. A note is never edited. */
export function Notes({ submission, notes, changes, owners }: NotesProps) {
  const { now, timeZone } = useDashboard()
  const { all, typed, setTyped, state, send } = useWriting<FeedbackNote>(`feedback/${encodeURIComponent(submission)}/notes`, notes)
  const lines = [
    ...all.map((note) => ({ key: `note ${note.id}`, at: note.at, who: note.author, words: note.text, isNote: true })),
    ...changes
      .filter(({ action }) => action === 'feedback.changed')
      .map(({ id, at, actor, detail }) => ({ key: `change ${id}`, at, who: actor.name, words: changeWords(detail, owners), isNote: false })),
  ].sort((a, b) => a.at - b.at)

  return (
    <section>
      <h3>Notes</h3>
      {lines.length > 0 && (
        <ol class="notes">
          {lines.map(({ key, at, who, words, isNote }) => (
            <li key={key} class={isNote ? 'note' : 'note note-change soft small'}>
              <p>
                <b>{who.split('@')[0]}</b> {!isNote && words}{' '}
                <time class="soft small numbers" dateTime={new Date(at).toISOString()} title={dateTime(at, timeZone.value)}>
                  {ago(at, now())}
                </time>
              </p>
              {isNote && <p class="given-text">{words}</p>}
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
          id="new-note"
          class="field"
          rows={2}
          aria-label="Write a note for your team"
          placeholder="Write a note for your team"
          maxLength={feedbackLimits.noteLength}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <button type="submit" class="button" disabled={state === 'sending' || typed.trim() === ''}>
          Add note
        </button>
      </form>
    </section>
  )
}
