import type { Markup } from '../../markup/markup.ts'
import type { QuestionProps } from './opening.ts'

export interface Radio {
  value: string | number
  /** Where the name is more than what is shown. */
  name?: string | undefined
  shown: Markup
}

interface Props extends Omit<QuestionProps, 'question'> {
  required: boolean
  radios: Radio[]
  checked: string | number | undefined
  choose: (value: string | number) => void
  kind: string
  /** An answer is asked for that is not here. Default: wherever something is wrong. */
  isWanting?: boolean
}

/** A radio group of one tab stop; Space or Enter chooses. The card hears its arrows. */
export function Radios({ radios, checked, choose, kind, required, isWanting, state, titleId, describedBy }: Props) {
  const stop = Math.max(0, radios.findIndex(({ value }) => value === checked))
  return (
    <div
      class={kind}
      role="radiogroup"
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      aria-required={required}
      aria-invalid={isWanting ?? state.standing.value.fault !== undefined}
    >
      {radios.map(({ value, name, shown }, index) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === checked}
          aria-label={name}
          tabIndex={index === stop ? 0 : -1}
          onClick={() => choose(value)}
        >
          {shown}
        </button>
      ))}
    </div>
  )
}
