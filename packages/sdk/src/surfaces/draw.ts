import type { SurfaceKind } from '@milepost/contract'
import { effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { type ComponentChild, render } from 'preact'
import { controls } from '../theme/controls.ts'
import { dress } from '../theme/dress.ts'
import { schemeOf, watchScheme } from '../theme/scheme.ts'
import { adopt } from '../theme/sheet.ts'
import { tokens } from '../theme/tokens.ts'
import { keepFocus } from './focus.ts'
import type { Layer, ViewOf } from './surface.ts'

/** Between a live region and its text, so that screen readers that wait for a change of it hear one. */
const breathMs = 100

/** Tells screen readers, politely. */
export type Say = (text: string) => void

/**
 * Draws a surface into its own element of the layer, again whenever a signal that it read changes. Components read signals
 * as they render and need no hooks: rendering is one synchronous pass inside one effect, which is kilobytes smaller.
 */
export function draw<View extends ViewOf<SurfaceKind>>(
  layer: Layer,
  css: string,
  view: ReadonlySignal<View>,
  body: (view: View, say: Say) => ComponentChild,
): () => void {
  const { document, root, window } = layer
  const element = document.createElement('div')
  const stage = document.createElement('div')
  const status = document.createElement('div')
  element.className = 'mp'
  stage.className = 'stage'
  status.className = 'unseen'
  status.setAttribute('role', 'status')
  element.append(stage, status)
  root.append(element)

  let saying: ReturnType<typeof setTimeout> | undefined
  const say: Say = (text) => {
    clearTimeout(saying)
    status.textContent = ''
    saying = setTimeout(() => (status.textContent = text), breathMs)
  }
  const scheme = signal(layer.scheme ?? schemeOf(window))
  const undo = [adopt(root, window, tokens + controls + css)]
  const restoreFocus = keepFocus(root, element)
  if (!layer.scheme) undo.push(watchScheme(window, () => (scheme.value = schemeOf(window))))
  undo.push(
    effect(() => {
      const now = view.value
      element.dir = now.dir
      element.lang = now.locale
      element.dataset.scheme = scheme.value
      dress(element, now.theme, scheme.value)
      render(body(now, say), stage)
    }),
  )
  return () => {
    clearTimeout(saying)
    restoreFocus()
    undo.forEach((one) => one())
    render(null, stage)
    element.remove()
  }
}
