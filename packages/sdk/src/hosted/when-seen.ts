/** Milliseconds in a visible tab after which something counts as seen. */
const seenAfterMs = 500

/** Once. A scanner of e-mails that runs scripts in the background has seen nothing. */
export function whenSeen(window: Window, seen: () => void): void {
  const { document } = window
  let timer: number | undefined
  const watch = () => {
    window.clearTimeout(timer)
    if (document.visibilityState !== 'visible') return
    timer = window.setTimeout(() => {
      document.removeEventListener('visibilitychange', watch)
      seen()
    }, seenAfterMs)
  }
  document.addEventListener('visibilitychange', watch)
  watch()
}
