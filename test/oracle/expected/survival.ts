/** How long something took, or has lasted so far, in days. */
export interface Watched {
  days: number
  over: boolean
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Lengths are counted to the minute up to two days and to the hour beyond, downwards; what a fast clock put ahead of now has none yet. */
export function lengthDays(ms: number): number {
  const unit = ms < 48 * hourMs ? minuteMs : hourMs
  return (Math.floor(Math.max(0, ms) / unit) * unit) / (24 * hourMs)
}

/** The curve of Kaplan and Meier (1958), step by step; at one time what is over goes before what is only watched no longer. */
export function curve(watched: readonly Watched[]): { days: number; atRisk: number; events: number; survival: number }[] {
  const times = [...new Set(watched.filter(({ over }) => over).map(({ days }) => days))].sort((a, b) => a - b)
  let survival = 1
  return times.map((days) => {
    const atRisk = watched.filter((each) => each.days >= days).length
    const events = watched.filter((each) => each.over && each.days === days).length
    survival *= 1 - events / atRisk
    return { days, atRisk, events, survival }
  })
}

/** The least time at which so large a share is over; null where it never was. */
export function quantile(watched: readonly Watched[], share: number): number | null {
  return curve(watched).find(({ survival }) => survival <= 1 - share + 1e-12)?.days ?? null
}
