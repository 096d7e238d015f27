import type { Layer } from './surface.ts'

/** A layer that can be moved and taken away. */
export interface OpenLayer extends Layer {
  /** Brings it into another place of the page; open popovers in it close on the way. */
  move: (place: Node) => void
  remove: () => void
}

/** What happens in the kit is not the host's: its outside-click, shortcut and focus listeners must not hear of it. */
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

/** What libraries for modal dialogs put on everything outside their own. */
const imposed = ['inert', 'aria-hidden']

/** One element with an open shadow root, without a box of its own, so that it shifts nothing in the place it stands in. */
export function openLayer(window: Window, place: Node): OpenLayer {
  const document = window.document
  const host = document.createElement('milepost-layer')
  const root = host.attachShadow({ mode: 'open' })
  host.style.setProperty('display', 'contents', 'important')
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
  const healer = new MutationObserver(() => imposed.forEach((name) => host.removeAttribute(name)))
  healer.observe(host, { attributes: true, attributeFilter: imposed })
  place.appendChild(host)
  return {
    root,
    document,
    window,
    move: (next) => void next.appendChild(host),
    remove: () => {
      healer.disconnect()
      host.remove()
    },
  }
}
