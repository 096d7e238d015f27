/** How long somebody was watched, in days, and how that ended: what is waited for came, or they left before it; null while neither has. */
export interface Watched {
  days: number
  end: 'over' | 'left' | null
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Lengths are counted to the minute up to two days and to the hour beyond, downwards; what a fast clock put ahead of now has none yet. */
export function lengthDays(ms: number): number {
  const unit = ms < 48 * hourMs ? minuteMs : hourMs
  return (Math.floor(Math.max(0, ms) / unit) * unit) / (24 * hourMs)
}

/**
 * By each time at which it comes for somebody, the share for whom it has come: Aalen and Johansen (1978). It comes only for those who still
 * wait; who leaves waits no longer, and neither does who is watched no longer. Where nobody leaves it is the curve of Kaplan and Meier (1958).
 */
export function curve(watched: readonly Watched[]): { days: number; atRisk: number; events: number; activated: number }[] {
  const times = [...new Set(watched.filter(({ end }) => end !== null).map(({ days }) => days))].sort((a, b) => a - b)
  let waiting = 1
  let activated = 0
  return times.flatMap((days) => {
    const atRisk = watched.filter((each) => each.days >= days).length
    const ended = (end: Watched['end']) => watched.filter((each) => each.end === end && each.days === days).length
    const events = ended('over')
    activated += (waiting * events) / atRisk
    waiting *= 1 - (events + ended('left')) / atRisk
    return events > 0 ? [{ days, atRisk, events, activated }] : []
  })
}

/** The least time by which it has come for so large a share; null where it never has. */
export function quantile(watched: readonly Watched[], share: number): number | null {
  return curve(watched).find(({ activated }) => activated >= share - 1e-12)?.days ?? null
}
