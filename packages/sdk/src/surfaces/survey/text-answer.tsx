import { read } from '../text.ts'
import { isRequired } from './flow.ts'
import type { QuestionProps } from './state.ts'

/** A text of some lines: Enter is a new line, with Ctrl or Cmd it sends (the card hears that). */
export function TextAnswer({ question, view, state, titleId, describedBy }: QuestionProps<'text'>) {
  return (
    <textarea
      class="field"
      rows={3}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      aria-required={isRequired(question)}
      aria-invalid={state.standing.value.missing}
      placeholder={read(view, question.placeholder)}
      maxLength={question.maxLength ?? 2000}
      value={(state.standing.value.draft as string | undefined) ?? ''}
      onInput={(event) => state.choose(event.currentTarget.value)}
    />
  )
}
