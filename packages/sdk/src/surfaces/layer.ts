import { showOnTop } from './popover.ts'
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

/** A host that shuts the layer off or takes it away more often than this in one page means it; and two that undo each other in turn must end. */
export const healsAtMost = 100

/**
 * One element with an open shadow root, without a box of its own, so that it shifts nothing in the place it stands in.
 * @param back called when the host drew its page anew and the layer is in the new one: popovers have closed on the way
 */
export function openLayer(window: Window, place: Node, back = reopen): OpenLayer {
  const document = window.document
  const host = document.createElement('milepost-layer')
  const root = host.attachShadow({ mode: 'open' })
  host.style.setProperty('display', 'contents', 'important')
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true })

  let heals = 0
  const healer = new MutationObserver(() => {
    const isShutOff = imposed.some((name) => host.hasAttribute(name))
    if ((!isShutOff && host.isConnected) || heals === healsAtMost) return
    heals += 1
    for (const name of imposed) host.removeAttribute(name)
    if (host.isConnected) return
    stand(document.body)
    back(root)
  })
  /** Routers that replace the whole body take the layer away with the old one. */
  function stand(next: Node): void {
    next.appendChild(host)
    healer.disconnect()
    healer.observe(host, { attributes: true, attributeFilter: imposed })
    for (const parent of [next, document.documentElement]) healer.observe(parent, { childList: true })
  }
  stand(place)
  return {
    root,
    document,
    window,
    move: stand,
    remove: () => {
      healer.disconnect()
      host.remove()
    },
  }
}

function reopen(root: ShadowRoot): void {
  for (const popover of root.querySelectorAll<HTMLElement>('[popover]:not([hidden])')) showOnTop(popover)
}
