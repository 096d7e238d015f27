import type { SurfaceKind } from '@milepost/contract'
import { directionOf } from '../messages/direction.ts'
import type { Markup } from '../markup/markup.ts'
import { createPainter } from '../markup/paint.ts'
import { adopt } from '../theme/sheet.ts'
import type { Live } from './live.ts'
import type { Layer, ViewOf } from './surface.ts'

/** What every drawing depends on, whatever else it shows. */
type Worn = Pick<ViewOf<SurfaceKind>, 'dir' | 'locale' | 'dress'>

/** Tells screen readers, politely. */
export type Say = (text: string) => void

/**
 * Draws a surface into its own element of the layer, again whenever its view or its own state changes. Components are plain
 * functions of both and need no hooks: rendering is one synchronous pass from the top, which is kilobytes smaller.
 * @param state what only the surface knows, where it knows anything.
 */
export function draw<View extends Worn>(
  layer: Layer,
  css: string,
  view: Live<View>,
  body: (view: View, say: Say) => Markup,
  state?: Live<unknown>,
): () => void {
  const { document, root, window, scheme, tended } = layer
  const element = document.createElement('div')
  element.className = 'mp'
  root.append(element)

  const say: Say = (text) => tended(({ say }) => say(element, text))
  const paint = createPainter(element)
  const render = () => {
    const now = view.value
    element.dir = now.dir
    element.lang = now.locale
    element.classList.toggle('astray', now.dir !== directionOf(now.locale))
    element.dataset.scheme = scheme.value
    element.style.cssText = now.dress?.[scheme.value] ?? ''
    paint(body(now, say))
  }
  const undo = [adopt(root, window, css), ...[view, scheme, state].map((live) => live?.subscribe(render))]
  render()
  return () => {
    tended(({ giveBackFocus }) => giveBackFocus(element))
    undo.forEach((one) => one?.())
    paint(null)
    element.remove()
  }
}
