import { hiding } from '../../messages/en/hiding.ts'
import { speaking } from '../../messages/speaking.ts'
import type { ChecklistView, Report } from '../surface.ts'
import type { State } from './state.ts'

interface Props {
  view: ChecklistView
  state: State
  report: (report: Report) => void
}

const dayMs = 86_400_000

/** Hiding for good is asked about, with the way out that most people want beside it. */
export function Hiding({ view, state, report }: Props) {
  const { messages, experience } = speaking(view, hiding)
  const question = `${experience.id}-hide`
  return (
    <div role="group" class="hide" aria-labelledby={question}>
      <p id={question}>{messages.hideQuestion}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          ref={(button) => button?.focus()}
          onClick={() => report({ kind: 'snoozed', untilMs: Date.now() + dayMs })}
        >
          {messages.remindLater}
        </button>
        <button type="button" class="button" onClick={() => report({ kind: 'dismissed' })}>
          {messages.hideForGood}
        </button>
        <button type="button" class="button quiet" onClick={() => state.change({ hiding: false })}>
          {messages.keep}
        </button>
      </div>
    </div>
  )
}
