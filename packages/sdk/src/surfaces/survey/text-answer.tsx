import { hold } from '../../markup/hold.ts'
import { read } from '../text.ts'
import type { Kind } from './controls.ts'
import { fieldStyle } from './field-style.ts'
import { isRequired } from './asking.ts'
import type { QuestionProps } from './opening.ts'

/** A text of some lines, in which Enter is a new line and with Ctrl or Cmd sends; or of one, in which Enter sends. The card hears that. */
function TextAnswer({ question, view, state, titleId, describedBy }: QuestionProps<'text'>) {
  const { size, format } = question
  const common = {
    class: 'field',
    'aria-labelledby': titleId,
    'aria-describedby': describedBy,
    'aria-required': isRequired(question),
    'aria-invalid': state.standing.value.fault !== undefined,
    placeholder: read(view, question.placeholder),
    maxLength: question.maxLength ?? 2000,
    ref: hold('value', (state.standing.value.draft as string | undefined) ?? ''),
    onInput: (event: Event) => state.choose((event.currentTarget as HTMLInputElement).value),
  }
  if (size !== 'line' && !format) return <textarea {...common} rows={3} />
  return <input {...common} type={format ?? 'text'} autocomplete={format} dir="auto" />
}

export const text: Kind = { Answer: TextAnswer, css: fieldStyle }
