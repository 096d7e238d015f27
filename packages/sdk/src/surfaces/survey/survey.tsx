import { survey } from '../../messages/en/survey.ts'
import { speaking } from '../../messages/speaking.ts'
import { draw, type Say } from '../draw.ts'
import { IconButton } from '../icon.tsx'
import { fetchPartLater } from '../part.ts'
import { showOnTop } from '../popover.ts'
import type { Mount, SurveyView } from '../surface.ts'
import { read } from '../text.ts'
import { createControls } from './controls.ts'
import type { Ending } from './ending.tsx'
import { createDigits, QuestionCard } from './question-card.tsx'
import { createState } from './state.ts'
import { style } from './style.ts'

const control = '[role=radio][tabindex="0"],textarea,input'

/** A card in the corner with one question at a time. It takes no focus until a person acts in it, or opened it by acting in the kit. */
export const mountSurvey: Mount<'survey'> = (layer, view, report) => {
  const state = createState(view, report)
  const controls = createControls(layer, view.value.experience.questions, state.question(), () => {
    state.touch()
    // Somebody went on before what answers the next question had arrived.
    if (layer.root.activeElement?.localName === 'h2' && !state.standing.value.ended) focus(control)
  })
  const digits = createDigits(state)
  let ending: Ending | undefined
  let card: HTMLElement | undefined
  let said = false

  const hold = (element: HTMLElement | null) => {
    card = element ?? undefined
    if (!layer.isPage) showOnTop(element)
    layer.box?.(element)
    const { experience, scene } = view.value
    if (layer.root.activeElement && scene.moment.session.started.includes(experience.id)) focus(control)
  }
  const focus = (selector: string) => (card?.querySelector<HTMLElement>(selector) ?? card?.querySelector('h2'))?.focus()
  /** The focus goes on with the person: the button they pressed is gone, or their answer is missing. */
  const step = (move: () => void) => {
    move()
    focus(state.standing.value.ended ? 'h2' : control)
  }
  const away = () => report({ kind: state.standing.value.ended ? 'closed' : 'dismissed' })
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !layer.isPage) return away()
    if (event.key === 'Enter' && !state.standing.value.ended && (event.ctrlKey || event.metaKey || isLine(event.target as Element))) return step(state.forward)
    if (digits(event) !== undefined) focus('[aria-checked=true]')
  }
  const body = (_: SurveyView, say: Say) => {
    const now = speaking(state.reader(), survey)
    const { id } = now.experience
    const titleId = `${id}-title`
    if (!said) say(read(now, state.question().title))
    said = true
    return (
      <section
        class={layer.isPage ? 'panel page' : 'panel sheet card'}
        popover={layer.isPage ? undefined : 'manual'}
        role={layer.isPage ? 'region' : 'dialog'}
        aria-labelledby={titleId}
        ref={hold}
        onKeyDown={key}
      >
        {!state.standing.value.ended ? (
          <QuestionCard view={now} state={state} controls={controls} titleId={titleId} step={step} />
        ) : ending ? (
          <ending.Card view={now} state={state} titleId={titleId} report={report} isPage={layer.isPage} />
        ) : (
          <div class="question">
            <h2 id={titleId} tabIndex={-1}>
              {now.messages.thanks}
            </h2>
          </div>
        )}
        {!(ending && state.standing.value.ended) && !layer.isPage && <IconButton of="close" name={now.messages.close} press={away} />}
      </section>
    )
  }
  const stop = draw(layer, style, view, body, state.standing)
  const stopFetching = fetchPartLater(
    layer,
    async () => (await import('./ending.tsx')).ending,
    (found) => {
      ending = found
      state.touch()
      if (state.standing.value.ended) focus('h2')
    },
  )
  return () => {
    stopFetching()
    controls.end()
    stop()
  }
}

/** A field of one line, in which Enter goes on as in any form. */
function isLine(element: Element): boolean {
  return element.matches('input.field')
}
