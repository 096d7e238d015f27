import { isScoreType, scales } from '@milepost/contract/vocabulary'
import { fill } from '../../messages/fill.ts'
import type { SurveyView } from '../surface.ts'
import { read } from '../text.ts'
import { Control } from './control.tsx'
import { isRequired } from './flow.ts'
import { type Pressed, scoreForDigit } from './keys.ts'
import type { State } from './state.ts'

interface Props {
  view: SurveyView
  state: State
  titleId: string
  /** Moves on or back, and takes the focus along. */
  step: (move: () => void) => void
}

export function QuestionCard({ view, state, titleId, step }: Props) {
  const { messages } = view
  const question = state.question()
  const description = read(view, question.description)
  const missing = state.standing.value.missing
  const [aboutId, missingId] = [`${titleId}-about`, `${titleId}-missing`]
  const describedBy = [description && aboutId, missing && missingId].filter(Boolean).join(' ') || undefined
  return (
    <div key={question.id} class="question">
      <Progress view={view} state={state} />
      <h2 id={titleId}>
        {read(view, question.title)}
        {!isRequired(question) && <small class="muted"> ({messages.optional})</small>}
      </h2>
      {description && (
        <p class="muted" id={aboutId}>
          {description}
        </p>
      )}
      <Control question={question} view={view} state={state} titleId={titleId} describedBy={describedBy} />
      <p role="alert" class="missing" id={missingId}>
        {missing && messages.required}
      </p>
      <div class="row act">
        {state.standing.value.at > 0 && (
          <button type="button" class="button quiet" onClick={() => step(state.back)}>
            {messages.back}
          </button>
        )}
        <span class="grow" />
        <button type="button" class="button primary" onClick={() => step(state.forward)}>
          {messages[state.step()]}
        </button>
      </div>
    </div>
  )
}

/** Promises no question that cannot come, and says nothing where there is but one. */
function Progress({ view, state }: Pick<Props, 'view' | 'state'>) {
  const [step, total] = [state.standing.value.at + 1, state.total()]
  if (total < 2) return null
  const text = fill(view.messages.question, { step, total })
  return (
    <div class="bar" role="progressbar" aria-label={text} aria-valuenow={step} aria-valuemin={0} aria-valuemax={total} aria-valuetext={text}>
      <i style={{ width: `${(100 * step) / (total + 1)}%` }} />
    </div>
  )
}

/** Digits choose on a scale, wherever in the card the focus is, but not where somebody writes. */
export function createDigits(state: State) {
  let before: Pressed | undefined
  return (event: KeyboardEvent) => {
    const { type } = state.question()
    const writing = (event.target as Element).matches('input,textarea')
    if (writing || !isScoreType(type) || event.ctrlKey || event.metaKey || event.altKey) return
    const value = scoreForDigit(event.key, scales[type], before, event.timeStamp)
    before = value === undefined ? undefined : { value, at: event.timeStamp }
    if (value !== undefined) state.choose(value)
    return value
  }
}
