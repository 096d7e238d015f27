import type { Markup } from '../../markup/markup.ts'
import { moveFor } from './keys.ts'
import type { QuestionProps } from './state.ts'

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

/**
 * A radio group in which arrows move without choosing: who only wants to hear the scale does not answer by it. One tab
 * stop; Space or Enter chooses.
 */
export function Radios({ radios, checked, choose, kind, required, isWanting, view, state, titleId, describedBy }: Props) {
  const stop = Math.max(0, radios.findIndex(({ value }) => value === checked))
  const move = (event: KeyboardEvent) => {
    const all = [...(event.currentTarget as HTMLElement).children] as HTMLElement[]
    const to = all[moveFor(event.key, all.indexOf(event.target as HTMLElement), all.length, view.dir) ?? -1]
    if (!to) return
    event.preventDefault()
    to.focus()
  }
  return (
    <div
      class={kind}
      role="radiogroup"
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      aria-required={required}
      aria-invalid={isWanting ?? state.standing.value.fault !== undefined}
      onKeyDown={move}
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
