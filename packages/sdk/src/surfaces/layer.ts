import { controls } from '../theme/controls.ts'
import { type Scheme, schemeOf } from '../theme/scheme.ts'
import { adopt } from '../theme/sheet.ts'
import { tokens } from '../theme/tokens.ts'
import { type Changing, live } from './live.ts'
import { fetchPartLater } from './part.ts'
import { showOnTop } from './popover.ts'
import type { Layer } from './surface.ts'
import type { Tended } from './tending.ts'

/** A layer that can be moved and taken away. */
export interface OpenLayer extends Layer {
  scheme: Changing<Scheme>
  /** Brings it into another place of the page; open popovers in it close on the way. */
  move: (place: Node) => void
  remove: () => void
}

/** Events inside the kit that do not leave it: the host's listeners for outside clicks, shortcuts and focus must not see them. */
const kept = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'dblclick',
  'contextmenu',
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'focusin',
  'focusout',
  'wheel',
]

/**
 * One element with an open shadow root, without a box of its own, so that it shifts nothing in the place it stands in.
 * @param back called when the host drew its page anew and the layer is in the new one: popovers have closed on the way
 */
export function openLayer(window: Window, place: Node, back = reopen): OpenLayer {
  const { document } = window
  const host = document.createElement('milepost-layer')
  const root = host.attachShadow({ mode: 'open' })
  host.style.setProperty('display', 'contents', 'important')
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
  adopt(root, window, tokens + controls)
  // The focus may come before the code is loaded that looks after it.
  let before: EventTarget | null = null
  root.addEventListener('focusin', (event) => (before = (event as FocusEvent).relatedTarget), { once: true })
  place.appendChild(host)

  let tended: Tended | undefined
  const layer: OpenLayer = {
    root,
    document,
    window,
    scheme: live(schemeOf(window)),
    move(next) {
      next.appendChild(host)
      tended?.moved()
    },
    tended: (act) => coming.when(() => act(tended!)),
    remove() {
      coming.end()
      tended?.end()
      host.remove()
    },
  }
  const coming = fetchPartLater(
    layer,
    async () => (await import('./tending.ts')).tending,
    ({ tend }) => {
      tended = tend(layer, () => back(root), () => before)
    },
  )
  return layer
}

function reopen(root: ShadowRoot): void {
  for (const popover of root.querySelectorAll<HTMLElement>('[popover]:not([hidden])')) showOnTop(popover)
}
