import type { LoggedMessage, Saying } from '../store/fold.ts'
import { createNumbers } from './numbers.ts'
import { createSeats, type Seat } from './seats.ts'

/** What is said of a message beside who and when: few are different. */
export type Manner = Pick<LoggedMessage, 'type' | 'event' | 'trust'>

/** Of the messages in a stretch of the log, all but what most bodies say. */
export interface Heard {
  seats: Seat[]
  manners: Manner[]
  /** Of each message its position in the log, when it happened, and the numbers of its seat and its manner. */
  positions: Float64Array
  times: Float64Array
  seatOf: Uint32Array
  mannerOf: Uint32Array
  /** Bodies that may name somebody or something else, each with the seat of who says so. */
  naming: { seat: number; body: string }[]
}

/** Numbers for the manners that are met. */
export function createManners() {
  const all: Manner[] = []
  const ofEvent = new Map<string | null, number[]>()
  return {
    all,
    numberOf({ type, event, trust }: Manner): number {
      let known = ofEvent.get(event)
      if (!known) ofEvent.set(event, (known = []))
      for (const each of known) if (all[each]!.type === type && all[each]!.trust === trust) return each
      known.push(all.length)
      return all.push({ type, event, trust }) - 1
    },
  }
}

/** Hears a stretch of the log, so that several can be heard side by side: most of what is known of it are a few seats. */
export function createHearing() {
  const positions = createNumbers((length) => new Float64Array(length))
  const times = createNumbers((length) => new Float64Array(length))
  const seatOf = createNumbers((length) => new Uint32Array(length))
  const mannerOf = createNumbers((length) => new Uint32Array(length))
  const manners = createManners()
  const seats = createSeats()
  const naming: Heard['naming'] = []

  return {
    add(saying: Saying) {
      const seat = seats.numberOf(saying)
      if (saying.body !== null) naming.push({ seat, body: saying.body })
      positions.add(saying.seq)
      times.add(saying.at)
      seatOf.add(seat)
      mannerOf.add(manners.numberOf(saying))
    },
    heard: (): Heard => ({ seats: seats.all, manners: manners.all, positions: positions.all(), times: times.all(), seatOf: seatOf.all(), mannerOf: mannerOf.all(), naming }),
  }
}
