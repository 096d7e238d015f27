import { isScoreType, type RatingType, scales, type ScoreType } from '@milepost/contract/vocabulary'
import type { Markup } from '../../markup/markup.ts'
import { read } from '../text.ts'
import { isRequired } from './asking.ts'
import type { QuestionProps } from './opening.ts'
import { Radios } from './radios.tsx'

interface Props extends QuestionProps<ScoreType | RatingType> {
  /** Default: that of the score. */
  scale?: { min: number; max: number }
  /** The class of the group; default a row of numbers. */
  kind?: string
  draw?: (value: number) => Markup
  nameOf?: (value: number) => string
}

/** Numbers in a row with words at the ends, which are part of the end numbers' names, too. Not coloured: colour leads answers. */
export function Scale(props: Props) {
  const { question, view, state, draw, nameOf, scale = scales[question.type as ScoreType] } = props
  const { min, max } = scale
  const [low, high] = isScoreType(question.type) ? view.messages.ends[question.type] : []
  const ends = [read(view, question.lowLabel) || low, read(view, question.highLabel) || high] as const
  const radios = Array.from({ length: max - min + 1 }, (_, index) => {
    const value = min + index
    const end = value === min ? ends[0] : value === max ? ends[1] : undefined
    const name = nameOf?.(value)
    return { value, name: end ? `${name ?? value}, ${end}` : name, shown: draw ? draw(value) : value }
  })
  return (
    <>
      <Radios
        {...props}
        kind={props.kind ?? (radios.length > 7 ? 'scale long' : 'scale')}
        required={isRequired(question)}
        radios={radios}
        checked={state.standing.value.draft as number | undefined}
        choose={state.choose}
      />
      {(ends[0] || ends[1]) && (
        <div class="ends muted" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
    </>
  )
}
