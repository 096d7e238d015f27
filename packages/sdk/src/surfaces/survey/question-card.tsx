import { findScale } from '@milepost/contract/vocabulary'
import { fill } from '../../messages/fill.ts'
import type { SurveyView } from '../surface.ts'
import { read } from '../text.ts'
import type { Controls } from './controls.ts'
import type { Fault } from './fault.ts'
import { asks, isRequired } from './flow.ts'
import { type Pressed, scoreForDigit } from './keys.ts'
import type { State } from './state.ts'

interface Props {
  view: SurveyView
  state: State
  controls: Controls
  titleId: string
  /** Moves on or back, and takes the focus along. */
  step: (move: () => void) => void
}

export function QuestionCard({ view, state, controls, titleId, step }: Props) {
  const { messages } = view
  const question = state.question()
  const description = read(view, question.description)
  const { fault, at } = state.standing.value
  const Answer = controls.find(question.type)
  const [aboutId, missingId] = [`${titleId}-about`, `${titleId}-missing`]
  const describedBy = [description && aboutId, fault && missingId].filter(Boolean).join(' ') || undefined
  return (
    <div key={question.id} class="question">
      <Progress view={view} state={state} />
      <h2 id={titleId} tabIndex={-1}>
        {read(view, question.title)}
        {asks(question) && !isRequired(question) && <small class="muted"> ({messages.optional})</small>}
      </h2>
      {description && (
        <p class="muted" id={aboutId}>
          {description}
        </p>
      )}
      {Answer ? (
        <Answer question={question} view={view} state={state} titleId={titleId} describedBy={describedBy} />
      ) : (
        <div class="field" aria-busy="true" />
      )}
      <p role="alert" class="missing" id={missingId}>
        {fault && wordsOf(fault, view)}
      </p>
      <div class="row act">
        {at > 0 && (
          <button type="button" class="button quiet" onClick={() => step(state.back)}>
            {messages.back}
          </button>
        )}
        <span class="grow" />
        <button type="button" class="button primary" onClick={() => step(state.forward)}>
          {(question.type === 'message' && read(view, question.button)) || messages[state.step()]}
        </button>
      </div>
    </div>
  )
}

function wordsOf({ kind, count = 0 }: Fault, { messages }: SurveyView): string {
  return kind === 'required' ? messages.required : fill(messages.faults[kind], { count })
}

/** Promises no question that cannot come, and says nothing where there is but one. */
function Progress({ view, state }: Pick<Props, 'view' | 'state'>) {
  const { step, total } = state.progress()
  if (total < 2 || step === 0) return null
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
    const scale = findScale(type)
    if (writing || !scale || event.ctrlKey || event.metaKey || event.altKey) return
    const value = scoreForDigit(event.key, scale, before, event.timeStamp)
    before = value === undefined ? undefined : { value, at: event.timeStamp }
    if (value !== undefined) state.choose(value)
    return value
  }
}
