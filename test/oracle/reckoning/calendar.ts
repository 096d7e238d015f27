/** Calendar days as their text, `2026-11-22`: they compare as they should. */
export interface Days {
  /** The day an instant (ms since 1970) is in. */
  of: (at: number) => string
  /** The day so many days later. */
  plus: (day: string, days: number) => string
  /** The first instant of a day. */
  startOf: (day: string) => number
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** By asking the platform for the date on the wall, minute by minute where it has to be found. */
export function daysOf(timeZone: string): Days {
  const wall = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const known = new Map<number, string>()
  const starts = new Map<string, number>()

  function of(at: number): string {
    const minute = Math.floor(at / minuteMs)
    const found = known.get(minute) ?? wall.format(minute * minuteMs)
    known.set(minute, found)
    return found
  }
  return {
    of,
    plus: (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10),
    startOf(day) {
      let at = starts.get(day)
      if (at === undefined) {
        at = Date.parse(`${day}T00:00:00Z`) - 15 * 60 * minuteMs
        while (of(at) < day) at += 15 * minuteMs
        starts.set(day, at)
      }
      return at
    },
  }
}
