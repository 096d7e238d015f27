import type { Button } from '@milepost/contract'
import type { Markup } from '../../markup/markup.ts'
import { Buttons } from '../buttons.tsx'
import { draw, type Say } from '../draw.ts'
import { IconButton } from '../icon.tsx'
import { close } from '../icons.ts'
import { openLayer } from '../layer.ts'
import { MediaView } from '../rich/media.tsx'
import { RichText } from '../rich/rich-text.tsx'
import type { Mount, ViewOf } from '../surface.ts'
import { read } from '../text.ts'
import { style } from './style.ts'

/**
 * The browser's own modal dialog: it keeps the focus, makes the page inert and gives the focus back, in every engine alike.
 * Its layer is its own, so that nothing else of the kit becomes inert with the page.
 */
export const mountModal: Mount<'modal'> = ({ window, document, box }, view, report) => {
  const own = openLayer(window, document.body, () => open())
  const { id } = view.value.experience
  let dialog: HTMLDialogElement | undefined

  const dismiss = () => report({ kind: 'dismissed' })
  /** Escape, or the back gesture of a phone. */
  const cancel = (event: Event) => {
    event.preventDefault()
    dismiss()
  }
  const open = () => {
    if (!dialog?.isConnected) return
    // A dialog that was moved is open and not modal any more.
    if (dialog.open) dialog.close()
    dialog.showModal()
    dialog.querySelector('h2')?.focus()
  }
  const hold = (element: HTMLDialogElement | null) => {
    dialog = element ?? undefined
    dialog?.addEventListener('cancel', cancel)
    open()
    box?.(element)
  }
  const body = (now: ViewOf<'modal'>, _: Say): Markup => {
    const { experience, messages } = now
    const [titleId, bodyId] = [`${id}-title`, `${id}-body`]
    const gotIt: Button = { id: 'done', do: 'close', label: messages.gotIt }
    return (
      <dialog
        class="panel sheet modal"
        aria-labelledby={titleId}
        aria-describedby={experience.body ? bodyId : undefined}
        ref={hold}
      >
        <MediaView media={experience.media} reader={now} />
        <IconButton of={close} name={messages.close} press={dismiss} />
        <div class="said">
          <h2 id={titleId} tabIndex={-1}>
            {read(now, experience.title)}
          </h2>
          <div class="rich" id={bodyId}>
            <RichText reader={now} text={experience.body} followed={() => report({ kind: 'clicked', part: 'link' })} />
          </div>
        </div>
        <Buttons buttons={experience.buttons ?? [gotIt]} reader={now} report={report} />
      </dialog>
    )
  }
  const stopDrawing = draw(own, style, view, body)
  return () => {
    // While it still stands: closing is what gives the focus back.
    dialog?.close()
    stopDrawing()
    own.remove()
  }
}
