import { draw, type Say } from '../draw.ts'
import { IconButton } from '../icon.tsx'
import { showOnTop } from '../popover.ts'
import type { Mount, SurveyView } from '../surface.ts'
import { read } from '../text.ts'
import { EndingCard } from './ending.tsx'
import { createDigits, QuestionCard } from './question-card.tsx'
import { createState } from './state.ts'
import { style } from './style.ts'

/** A card in the corner with one question at a time. It takes no focus until a person acts in it. */
export const mountSurvey: Mount<'survey'> = (layer, view, report) => {
  const state = createState(view, report)
  const digits = createDigits(state)
  let card: HTMLElement | undefined
  let said = false

  const hold = (element: HTMLElement | null) => {
    card = element ?? undefined
    showOnTop(element)
    layer.box?.(element)
  }
  const focus = (selector: string) => card?.querySelector<HTMLElement>(selector)?.focus()
  /** The focus goes on with the person: the button they pressed is gone, or their answer is missing. */
  const step = (move: () => void) => {
    move()
    focus(state.standing.value.ended ? 'h2' : '[role=radio][tabindex="0"],textarea,input')
  }
  const away = () => report({ kind: state.standing.value.ended ? 'closed' : 'dismissed' })
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return away()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !state.standing.value.ended) return step(state.forward)
    if (digits(event) !== undefined) focus('[aria-checked=true]')
  }
  const body = (now: SurveyView, say: Say) => {
    const id = now.experience.id
    const titleId = `${id}-title`
    if (!said) say(read(now, state.question().title))
    said = true
    return (
      <section
        class="panel sheet card"
        popover="manual"
        role="dialog"
        aria-labelledby={titleId}
        ref={hold}
        onKeyDown={key}
      >
        {state.standing.value.ended ? (
          <EndingCard view={now} state={state} titleId={titleId} report={report} />
        ) : (
          <QuestionCard view={now} state={state} titleId={titleId} step={step} />
        )}
        {!state.standing.value.ended && <IconButton of="close" name={now.messages.close} press={away} />}
      </section>
    )
  }
  return draw(layer, style, view, body, state.standing)
}
