import { read } from '../text.ts'
import type { Kind } from './controls.ts'
import { isRequired } from './asking.ts'
import { Radios } from './radios.tsx'
import { shuffledFor } from './shuffle.ts'
import type { QuestionProps } from './opening.ts'

/** A radio group for each row. The columns stand in every row in words, so that none has to be looked up, on a phone neither. */
function Matrix(props: QuestionProps<'matrix'>) {
  const { question, view, state, titleId } = props
  const { draft } = state.standing.value
  const rows = typeof draft === 'object' && 'rows' in draft ? draft.rows : {}
  const columns = question.columns.map(({ id, label }) => ({ value: id, shown: read(view, label) }))
  return (
    <div class="matrix" role="group" aria-labelledby={titleId} aria-describedby={props.describedBy}>
      {shuffledFor(view, question, question.rows).map(({ id, label }) => {
        const rowId = `${titleId}-${id}`
        return (
          <div key={id}>
            <p id={rowId}>{read(view, label)}</p>
            <Radios
              {...props}
              titleId={rowId}
              describedBy={undefined}
              kind="cells"
              required={isRequired(question)}
              isWanting={state.standing.value.fault !== undefined && !(id in rows)}
              radios={columns}
              checked={rows[id]}
              choose={(column) => state.choose({ rows: { ...rows, [id]: String(column) } })}
            />
          </div>
        )
      })}
    </div>
  )
}

export const matrix: Kind = {
  Answer: Matrix,
  css: `
.matrix{display:grid;gap:14px}
.matrix>div{display:grid;gap:6px}
.cells{display:grid;grid-template-columns:repeat(auto-fit,minmax(64px,1fr));gap:4px}
.cells [role=radio]{padding:4px 2px;font-size:13px;line-height:16px;text-align:center}
.cells [aria-checked=true]{border-color:var(--accent);background:var(--accent);color:var(--accent-text)}
.cells[aria-invalid=true] [role=radio]{border-color:var(--bad)}
@media(forced-colors:active){.cells [aria-checked=true]{forced-color-adjust:none;background:Highlight;color:HighlightText}}
`,
}
