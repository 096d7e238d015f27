import { choice } from '../../messages/en/choice.ts'
import { speaking } from '../../messages/speaking.ts'
import { read } from '../text.ts'
import type { Kind } from './controls.ts'
import { isRequired } from './asking.ts'
import { Radios } from './radios.tsx'
import type { QuestionProps } from './opening.ts'

function Thumbs(props: QuestionProps<'thumbs'>) {
  const { question, state } = props
  const view = speaking(props.view, choice)
  const radios = [
    { value: 1, label: read(view, question.highLabel) || view.messages.yes },
    { value: 0, label: read(view, question.lowLabel) || view.messages.no },
  ]
  return (
    <Radios
      {...props}
      kind="thumbs"
      required={isRequired(question)}
      checked={state.standing.value.draft as number | undefined}
      choose={state.choose}
      radios={radios.map(({ value, label }) => ({
        value,
        shown: [
          <svg key="thumb" viewBox="0 0 24 24" class={value ? 'up' : 'down'} aria-hidden="true">
            <path d="M7 11l4-7.5a2 2 0 0 1 2.5 2.5L13 9.5h5a2 2 0 0 1 2 2.4l-1.200 5.600a2 2 0 0 1-2 1.500H7zM7 11H4v8h3" />
          </svg>,
          label,
        ],
      }))}
    />
  )
}

export const thumbs: Kind = {
  Answer: Thumbs,
  css: `
.thumbs{display:grid;grid-template-columns:1fr 1fr;gap:8px}
.thumbs [role=radio]{min-height:48px;padding:6px 12px;font-weight:500}
.thumbs svg{width:22px;height:22px;stroke-width:1.5}
.thumbs .down{transform:scaleY(-1)}
.thumbs [aria-checked=true]{border-color:var(--accent);background:var(--accent);color:var(--accent-text)}
@media(forced-colors:active){.thumbs [aria-checked=true]{forced-color-adjust:none;background:Highlight;color:HighlightText}}
`,
}
