import { ratings, type RatingType } from '@milepost/contract/vocabulary'
import { stepping } from '../../messages/en/stepping.ts'
import { fill } from '../../messages/fill.ts'
import { speaking } from '../../messages/speaking.ts'
import type { Kind } from './controls.ts'
import { Face } from './face.tsx'
import { Scale } from './scale.tsx'
import type { QuestionProps } from './opening.ts'

/** Numbers as on a scale, stars that fill up to the one that is chosen, or faces. */
function Rating(props: QuestionProps<RatingType>) {
  const { question, view, state } = props
  const { look = 'numbers' } = question as { look?: 'numbers' | 'stars' | 'faces' }
  const scale = ratings[question.type]
  const { max } = scale
  if (look === 'numbers') return <Scale {...props} scale={scale} />
  const draft = Number(state.standing.value.draft ?? 0)
  const draw = (value: number) =>
    look === 'stars' ? (
      <svg viewBox="0 0 24 24" class={value <= draft ? 'full' : ''} aria-hidden="true">
        <path d="M12 3l2.7 5.8 6.3.7-4.7 4.3 1.3 6.2-5.6-3.2L6.4 20l1.3-6.2L3 9.5l6.3-.7z" />
      </svg>
    ) : (
      <Face mood={(value - 1) / (max - 1)} />
    )
  return <Scale {...props} scale={scale} kind={look} draw={draw} nameOf={(step) => fill(speaking(view, stepping).messages.step, { step, total: max })} />
}

export const rating: Kind = {
  Answer: Rating,
  css: `
.stars,.faces{display:flex;gap:4px}
.stars [role=radio],.faces [role=radio]{flex:1;min-width:0;min-height:44px;border-color:#0000;color:var(--muted)}
.stars svg,.faces svg{width:28px;height:28px;stroke-width:1.5}
.stars .full,.stars:hover [role=radio]:not(:hover~*) svg{fill:currentColor}
.stars [role=radio]:has(.full),.stars:hover [role=radio]:not(:hover~*),.faces [aria-checked=true]{color:var(--accent)}
.faces [aria-checked=true]{background:var(--tint);border-color:var(--accent)}
@media(max-width:639px){.long:has(>:nth-child(10):last-child){grid:auto-flow/repeat(5,1fr)}}
@media(forced-colors:active){.stars .full{fill:Highlight}.faces [aria-checked=true]{border-color:Highlight}}
`,
}
