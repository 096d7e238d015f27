import { type Refused, refused } from './shape.ts'

const minuteMs = 60_000
/** How far back a write key may date an event: a device offline over a weekend. */
const pastMs = 72 * 60 * minuteMs
/** How far ahead of the collector's clock any event may be. */
const futureMs = 5 * minuteMs
/** Nothing older is taken for a time: it is a unit mistaken for another. */
const oldest = Date.UTC(2000, 0, 1)

const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Milliseconds of an ISO 8601 date or date-time; without a zone it is UTC, never the server's. Nothing where it is none. */
export function findTime(text: string): number | undefined {
  const found = iso.exec(text)
  if (!found) return undefined
  const time = Date.parse(text.length > 10 && !found[1] ? `${text}Z` : text)
  return Number.isNaN(time) ? undefined : time
}

export interface EventTime {
  occurredAt: number
  clamped: boolean
}

/**
 * When an event happened.
 * @param claimed by the client: `timestamp`; without one the time of receipt stands.
 * @param offsetMs what to add to the client's clock, see `createOffsets`
 * @param trusted a server source (secret key), whose past times are kept
 */
export function eventTime(claimed: string | undefined, offsetMs: number, receivedAt: number, trusted: boolean): EventTime | Refused {
  if (claimed === undefined) return { occurredAt: receivedAt, clamped: false }
  const time = findTime(claimed)
  if (time === undefined) return refused('timeInvalid', `timestamp ${JSON.stringify(claimed.slice(0, 60))} is no ISO 8601 time`)
  if (trusted && time < oldest) return refused('timeInvalid', `timestamp ${claimed.slice(0, 60)} is before the year 2000`)
  const corrected = time + offsetMs
  const lower = trusted ? oldest : receivedAt - pastMs
  const occurredAt = Math.max(lower, Math.min(receivedAt + futureMs, corrected))
  return { occurredAt, clamped: occurredAt !== corrected }
}
