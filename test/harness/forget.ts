/**
 * Runs in a page, so it uses nothing outside itself. It disposes of the kit first: what the kit writes when a page goes away could come after
 * everything was emptied, and the next visit would begin with it.
 */
export function forget(): void {
  if (location.origin === 'null') return
  ;(window as { milepost?: { push?: (call: [string]) => unknown } }).milepost?.push?.(['dispose'])
  localStorage.clear()
  sessionStorage.clear()
}
