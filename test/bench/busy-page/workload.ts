import type { Drive } from './app.ts'

/** Rows of the table that one batch changes. */
const rowsPerBatch = 12
/** Milliseconds between batches: a busy page still has a breath between its tasks. */
const pauseMs = 8

/**
 * Changes the page in so many tasks, and its address on the way, always alike. Each is a timer's callback: what runs after an
 * `await` is a microtask, which Chromium's count of scripting leaves out.
 */
export function play(drive: Drive, rows: number, { batches, routes }: { batches: number; routes: number }): Promise<void> {
  const batchesPerRoute = batches / routes
  return new Promise((resolve) => {
    const next = (batch: number) => {
      if (batch === batches) return resolve()
      if (batch % batchesPerRoute === 0) {
        const route = batch / batchesPerRoute + 1
        history.pushState(null, '', `/view/${route}`)
        drive.go(route)
        if (route % 5 === 0) window.milepost?.push(['track', 'Report Opened', { view: route }])
      }
      drive.update(new Set(Array.from({ length: rowsPerBatch }, (_, index) => (batch * 31 + index * 41) % rows)))
      setTimeout(next, pauseMs, batch + 1)
    }
    next(0)
  })
}
