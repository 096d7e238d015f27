import { kitEventPrefix } from '@milepost/contract'
import type { Observed, Reading } from '@milepost/targeting'
import type { Manner } from './heard.ts'
import { isPurchase } from './purchase.ts'
import type { Seat } from './seats.ts'
import type { Spoken } from './shares.ts'

/** Messages of one seat of which nobody reads more than when they were said, and how. */
export interface Plain {
  seat: Seat
  positions: number[]
  observations: Observed[]
  /** Bits of `trustBit`. */
  trust: number
}

/** Whether anybody reads the properties of an event, or where a page's name is read, of the page. */
export function readsProperties(event: string, { streams }: Reading): boolean {
  return event.startsWith(kitEventPrefix) || (streams.get(event)?.some(({ where }) => Object.keys(where).length > 0) ?? false)
}

/** Whether nobody reads the bodies of such messages. */
export function isPlain({ type, event }: Manner, reading: Reading): boolean {
  if (type === 'identify' || type === 'group' || type === 'alias') return false
  return event === null || !(readsProperties(event, reading) || isPurchase({ type, event }))
}

/** Parts what need not be read from the positions of what must. Of ids that are linked the earliest message is read, whose own id has a say. */
export function parted({ seats, counts, positions, times, mannerOf, manners }: Spoken, reading: Reading) {
  const isPlainManner = manners.map((manner) => isPlain(manner, reading))
  const read: number[] = []
  const plain: Plain[] = []
  let end = 0
  for (const [place, seat] of seats.entries()) {
    const start = end
    end += counts[place] as number
    const isLinked = seat.userId !== null && seat.anonymousId !== null
    const earliest = isLinked ? times.subarray(start, end).reduce((least, at) => Math.min(least, at), Infinity) : -Infinity
    const own: Plain = { seat, positions: [], observations: [], trust: 0 }
    for (let each = start; each < end; each++) {
      const [at, manner] = [times[each] as number, mannerOf[each] as number]
      if (isPlainManner[manner] && at !== earliest) {
        const { type, event, trust } = manners[manner] as Manner
        own.positions.push(positions[each] as number)
        own.observations.push(event === null ? { at, type } : { at, type, event })
        own.trust |= trust
      } else read.push(positions[each] as number)
    }
    if (own.positions.length > 0) plain.push(own)
  }
  return { read, plain }
}

/** So many messages at a time. */
export function* piecesOf({ seats, counts, positions, times, mannerOf, manners }: Spoken, size: number): Generator<Spoken> {
  let seat = 0
  /** Messages of the seat that are in earlier pieces. */
  let begun = 0
  for (let start = 0; start < positions.length; start += size) {
    const end = Math.min(start + size, positions.length)
    const first = seat
    const own: number[] = []
    for (let left = end - start; left > 0; ) {
      const taken = Math.min(left, (counts[seat] as number) - begun)
      own.push(taken)
      left -= taken
      begun += taken
      if (begun < (counts[seat] as number)) break
      seat++
      begun = 0
    }
    const slice = { positions: positions.subarray(start, end), times: times.subarray(start, end), mannerOf: mannerOf.subarray(start, end), manners }
    yield { seats: seats.slice(first, first + own.length), counts: Uint32Array.from(own), ...slice }
  }
}
