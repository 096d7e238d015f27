import { systemDark } from './scheme.ts'

/** Calls back when the page may have changed its mind. */
export function watchScheme(window: Window, changed: () => void): () => void {
  const system = window.matchMedia(systemDark)
  const observer = new MutationObserver(changed)
  system.addEventListener('change', changed)
  for (const element of [window.document.documentElement, window.document.body]) {
    observer.observe(element, { attributeFilter: ['class', 'style', 'data-theme'] })
  }
  return () => {
    system.removeEventListener('change', changed)
    observer.disconnect()
  }
}
