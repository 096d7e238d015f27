import { isScoreType } from '@milepost/contract/vocabulary'
import type { Component } from '../../markup/markup.ts'
import { fill } from '../../messages/fill.ts'
import type { SurveyView } from '../surface.ts'
import { read } from '../text.ts'
import { asks, isRequired } from './asking.ts'
import type { Controls } from './controls.ts'
import type { Asked, QuestionProps } from './opening.ts'
import { Scale } from './scale.tsx'

interface Props {
  view: SurveyView
  state: Asked
  /** Undefined until it is fetched. */
  controls: Controls | undefined
  titleId: string
  /** What is wrong with the answer, in words. */
  wrong: string | undefined
  /** Moves on or back, and takes the focus along. */
  step: (way: 'forward' | 'back') => void
}

export function QuestionCard({ view, state, controls, titleId, wrong, step }: Props) {
  const { messages } = view
  const question = state.question()
  const description = read(view, question.description)
  const Answer = isScoreType(question.type) ? (Scale as Component<QuestionProps>) : controls?.find(question.type)
  const [aboutId, wrongId] = [`${titleId}-about`, `${titleId}-wrong`]
  const describedBy = [description && aboutId, wrong && wrongId].filter(Boolean).join(' ') || undefined
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
      <p class="wrong" id={wrongId}>
        {wrong}
      </p>
      <div class="row act">
        {state.standing.value.at > 0 && (
          <button type="button" class="button quiet" onClick={() => step('back')}>
            {messages.back}
          </button>
        )}
        <span class="grow" />
        <button type="button" class="button primary" onClick={() => step('forward')}>
          {(question.type === 'message' && read(view, question.button)) || messages[state.step()]}
        </button>
      </div>
    </div>
  )
}

/** Promises no question that cannot come, and says nothing where there is but one. */
function Progress({ view, state }: Pick<Props, 'view' | 'state'>) {
  const { step, total } = state.progress()
  if (step === 0) return null
  if (total === undefined) return <div class="bar" />
  if (total < 2) return null
  const text = fill(view.messages.question, { step, total })
  return (
    <div class="bar" role="progressbar" aria-label={text} aria-valuenow={step} aria-valuemin={0} aria-valuemax={total} aria-valuetext={text}>
      <i style={{ width: `${(100 * step) / (total + 1)}%` }} />
    </div>
  )
}
