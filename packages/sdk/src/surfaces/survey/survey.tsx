import { isScoreType } from '@milepost/contract/vocabulary'
import { survey } from '../../messages/en/survey.ts'
import { speaking } from '../../messages/speaking.ts'
import { draw, type Say } from '../draw.ts'
import { IconButton } from '../icon.tsx'
import { close } from '../icons.ts'
import { live } from '../live.ts'
import { fetchPart, fetchPartLater } from '../part.ts'
import { showOnTop } from '../popover.ts'
import type { Mount, SurveyView } from '../surface.ts'
import { read } from '../text.ts'
import type { Answering } from './answering.ts'
import type { Controls } from './controls.ts'
import type { createKeys } from './keys.ts'
import { beginningOf, createOpening } from './opening.ts'
import { QuestionCard } from './question-card.tsx'
import type { State } from './state.ts'
import { style } from './style.ts'

const control = '[role=radio][tabindex="0"],textarea,input'

/** A card in the corner with one question at a time. It takes no focus until a person acts in it, or opened it by acting in the kit. */
export const mountSurvey: Mount<'survey'> = (layer, view, report) => {
  const { experience, answers } = view.value
  const { questions, hidden } = experience
  const standing = live(beginningOf(view.value))
  const opening = createOpening(view, standing)
  let going: { answering: Answering; state: State; controls: Controls; key: ReturnType<typeof createKeys> } | undefined
  let card: HTMLElement | undefined
  let tell: Say | undefined

  const focus = (selector: string) => (card?.querySelector<HTMLElement>(selector) ?? card?.querySelector('h2'))?.focus()
  const isResumed = Object.keys(answers).length > 0
  // What the first picture says may hang on what was answered, or on what the host said.
  const isUnderWay = isResumed || hidden !== undefined
  // Scores are answered at once, and the rest of it has time; anything else waits for what it is answered with.
  const coming = (isUnderWay || !isScoreType(questions[0]!.type) ? fetchPart : fetchPartLater)(
    layer,
    async () => (await import('./answering.ts')).answering,
    (answering) => {
      const state = answering.createState(view, report, standing)
      const controls = answering.createControls(layer, questions, () => {
        standing.change({})
        // Somebody went on before what answers the next question had arrived.
        if (layer.root.activeElement?.localName === 'h2' && !standing.value.ended) focus(control)
      })
      going = { answering, state, controls, key: answering.createKeys(layer.root, state) }
      standing.change({})
    },
  )
  if (!isResumed) report({ kind: 'asked', question: opening.question().id })

  const hold = (element: HTMLElement | null) => {
    card = element ?? undefined
    if (!layer.isPage) showOnTop(element)
    layer.box?.(element)
    if (layer.root.activeElement && view.value.scene.moment.session.started.includes(experience.id)) focus(control)
  }
  /** The focus goes on with the person: the button they pressed is gone, or their answer is missing. */
  const step = (way: 'forward' | 'back') => {
    const had = layer.root.activeElement
    coming.when(({ tellWrong }) => {
      const has = layer.root.activeElement
      going?.state[way]()
      const { ended, fault } = standing.value
      if (fault) tellWrong(card!, has, has !== had, tell!)
      // Whoever has left the card since stays where they are.
      else if (has || !had) focus(ended ? 'h2' : control)
    })
  }
  const away = () => report({ kind: standing.value.ended ? 'closed' : 'dismissed' })
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !layer.isPage) away()
    else coming.when(() => going?.key(event, view.value, () => step('forward'), () => focus('[aria-checked=true]')))
  }
  const body = (_: SurveyView, say: Say) => {
    if (isUnderWay && !going) return null
    const state = going?.state ?? opening
    const now = speaking(state.reader(), { ...survey, ...going?.answering.words })
    const { ended, fault } = standing.value
    const titleId = `${experience.id}-title`
    if (!tell) say(read(now, state.question().title))
    tell = say
    return (
      <section
        class={layer.isPage ? 'panel page' : 'panel sheet card'}
        popover={layer.isPage ? undefined : 'manual'}
        role={layer.isPage ? 'region' : 'dialog'}
        aria-labelledby={titleId}
        ref={hold}
        onKeyDown={press}
      >
        {going && ended ? (
          <going.answering.Ending view={now} state={going.state} titleId={titleId} report={report} isPage={layer.isPage} />
        ) : (
          <QuestionCard
            view={now}
            state={state}
            controls={going?.controls}
            titleId={titleId}
            wrong={fault && going?.answering.wordsOf(fault, now.messages)}
            step={step}
          />
        )}
        {!ended && !layer.isPage && <IconButton of={close} name={now.messages.close} press={away} />}
      </section>
    )
  }
  const stop = draw(layer, style, view, body, standing)
  return () => {
    coming.end()
    going?.controls.end()
    stop()
  }
}
