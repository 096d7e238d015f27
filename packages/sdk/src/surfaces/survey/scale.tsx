import { type ScoreType, scales } from '@milepost/contract/vocabulary'
import { read } from '../text.ts'
import { isRequired } from './flow.ts'
import { Radios } from './radios.tsx'
import type { QuestionProps } from './state.ts'

/** Numbers in a row with words at the ends, which are part of the end numbers' names, too. Not coloured: colour leads answers. */
export function Scale(props: QuestionProps<ScoreType>) {
  const { question, view, state } = props
  const { min, max } = scales[question.type]
  const [low, high] = view.messages.ends[question.type]
  const ends = [read(view, question.lowLabel) || low, read(view, question.highLabel) || high] as const
  const radios = Array.from({ length: max - min + 1 }, (_, index) => {
    const value = min + index
    const end = value === min ? ends[0] : value === max ? ends[1] : undefined
    return { value, name: end && `${value}, ${end}`, shown: value }
  })
  return (
    <>
      <Radios
        {...props}
        kind={radios.length > 7 ? 'scale long' : 'scale'}
        required={isRequired(question)}
        radios={radios}
        checked={state.standing.value.draft as number | undefined}
        choose={state.choose}
      />
      <div class="ends muted" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </>
  )
}
