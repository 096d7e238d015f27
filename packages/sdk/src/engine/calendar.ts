import type { Calendar } from './rulebook.ts'

const dayMs = 86_400_000

/** @param timeZone IANA name; one the browser does not know counts as UTC. */
export function createCalendar(timeZone: string): Calendar {
  const format = formatOf(timeZone)
  const localMsOf = (at: number): number => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  }
  const dayOf = (at: number) => Math.floor(localMsOf(at) / dayMs)
  return {
    dayOf,
    startOfDay(day) {
      const midnight = day * dayMs
      // Two steps: the offset at midnight is not the offset at the first guess when the clocks change in between.
      const guess = midnight - (localMsOf(midnight) - midnight)
      const at = midnight - (localMsOf(guess) - guess)
      // Where midnight is skipped, the day begins with its first hour that exists.
      return dayOf(at) < day ? at + 3_600_000 : at
    },
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
  }
}
