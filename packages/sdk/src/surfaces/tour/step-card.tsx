import type { Step } from '@milepost/contract'
import { stepping } from '../../messages/en/stepping.ts'
import { fill } from '../../messages/fill.ts'
import { speaking } from '../../messages/speaking.ts'
import type { ViewOf } from '../surface.ts'
import { IconButton } from '../icon.tsx'
import { close } from '../icons.ts'
import { MediaView } from '../rich/media.tsx'
import { RichText } from '../rich/rich-text.tsx'
import { read } from '../text.ts'

interface Props {
  view: ViewOf<'tour'>
  step: Step
  titleId: string
  bodyId: string
  place: { step: number; total: number } | undefined
  isLast: boolean
  /** Undefined: the page is what takes the person on. */
  next: (() => void) | undefined
  /** Undefined on the first step. */
  back: (() => void) | undefined
  dismiss: () => void
  followed: () => void
  settle: (text: HTMLElement | null) => void
}

/** What stands in the tip of one step. */
export function StepCard({ view, step, titleId, bodyId, place, isLast, next, back, dismiss, followed, settle }: Props) {
  const { messages } = speaking(view, stepping)
  const title = read(view, step.title)
  return (
    <>
      {step.target && <i class="arrow" />}
      <div class={title || step.media ? 'text' : 'text bare'} ref={settle}>
        <MediaView media={step.media} reader={view} />
        {title && <h2 id={titleId}>{title}</h2>}
        <div class="rich" id={bodyId}>
          <RichText reader={view} text={step.body} followed={followed} />
        </div>
      </div>
      <div class="act row">
        <span class="grow muted">{place && fill(messages.step, place)}</span>
        {back && (
          <button type="button" class="button quiet" onClick={back}>
            {messages.back}
          </button>
        )}
        {next && (
          <button type="button" class="button primary" onClick={next}>
            {read(view, step.label) || (isLast ? messages.done : messages.next)}
          </button>
        )}
      </div>
      <IconButton of={close} name={messages.close} press={dismiss} />
    </>
  )
}
