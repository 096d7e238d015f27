import type { Cancel } from '../../browser/browser.ts'

export interface Hooks {
  tip: () => HTMLElement | undefined
  target: () => Element | null
  escaped: () => void
  /** @param path everything that was pressed, from the inside out. */
  pressed: (path: EventTarget[]) => void
}

export type Listen = (window: Window, hooks: Hooks) => Cancel

/**
 * Handles Escape before the host does, but only if it is meant for the tip: with the focus in the tip, on its target, in the dialog or popover that
 * it is in, or nowhere. It then closes the tip and nothing of the host. Presses are observed and not stopped.
 */
export const listen: Listen = (window, { tip, target, escaped, pressed }) => {
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || tip()?.hidden) return
    const path = event.composedPath()
    const [focus] = path
    const host = (tip()?.getRootNode() as ShadowRoot | undefined)?.host
    const place = host?.parentElement
    const ours = [host, target(), place === window.document.body ? undefined : place].some((part) => part && path.includes(part))
    if (!ours && focus !== window.document.body && focus !== window.document.documentElement) return
    event.preventDefault()
    event.stopImmediatePropagation()
    escaped()
  }
  const press = (event: Event) => pressed(event.composedPath())
  window.addEventListener('keydown', key, true)
  window.addEventListener('click', press, true)
  return () => {
    window.removeEventListener('keydown', key, true)
    window.removeEventListener('click', press, true)
  }
}
