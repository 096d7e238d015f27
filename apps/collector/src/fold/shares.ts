import { createManners, type Heard, type Manner } from './heard.ts'
import { createNumbers } from './numbers.ts'
import { createSeats, type Seat } from './seats.ts'

/** Messages, those of one seat together and in order. */
export interface Spoken {
  seats: Seat[]
  /** Messages of each seat. */
  counts: Uint32Array
  /** Of each message its position in the log, when it happened, and the number of its manner. */
  positions: Float64Array
  times: Float64Array
  mannerOf: Uint32Array
  /** By their numbers. */
  manners: Manner[]
}

/** Messages that are folded by themselves: nothing that follows from them follows from any other. */
export interface Share extends Spoken {
  /** Identities and accounts that the messages name are numbered from the next on; no other share uses these numbers. */
  after: { identity: number; account: number }
}

/** A log that was cut into shares. */
export interface Cut {
  length: number
  share(place: number): Share
}

/** A share is closed when it has so many of either; whoever belongs together is never parted, however many they are. */
export interface ShareSize {
  messages: number
  speakers: number
}

const kinds = { identity: 0, account: 1, submission: 2 } as const
type Kind = (typeof kinds)[keyof typeof kinds]

/**
 * Finds out who belongs together: persons with their ids, with the accounts they act in, with everybody else in these, and with whoever spoke of
 * the same submission. What is found of them needs nothing of anybody else, so that shares can be folded one by one or side by side.
 */
export function createShares() {
  const seqs = createNumbers((length) => new Float64Array(length))
  const times = createNumbers((length) => new Float64Array(length))
  const seatIds = createNumbers((length) => new Uint32Array(length))
  const mannerIds = createNumbers((length) => new Uint32Array(length))
  const manners = createManners()
  const { all: seats, numberOf } = createSeats()
  const speakerOf: number[] = []
  const nodes = new Map<string, number>()
  const kindOf: Kind[] = []
  const above: number[] = []

  function node(kind: Kind, name: string): number {
    const key = kind + name
    const known = nodes.get(key)
    if (known !== undefined) return known
    const made = above.length
    nodes.set(key, made)
    above.push(made)
    kindOf.push(kind)
    return made
  }

  function topOf(of: number): number {
    let top = of
    while (above[top] !== top) top = above[top] = above[above[top] as number] as number
    return top
  }

  /** The one that was met first stays on top. */
  function join(a: number, b: number) {
    const [x, y] = [topOf(a), topOf(b)]
    above[Math.max(x, y)] = Math.min(x, y)
  }

  function takeSeat(seat: Seat): number {
    const number = numberOf(seat)
    if (number < speakerOf.length) return number
    const { userId, anonymousId, groupId } = seat
    const speaker = userId === null ? node(kinds.identity, `a:${anonymousId ?? ''}`) : node(kinds.identity, `u:${userId}`)
    if (userId !== null && anonymousId !== null) join(speaker, node(kinds.identity, `a:${anonymousId}`))
    if (groupId !== null) join(speaker, node(kinds.account, groupId))
    speakerOf.push(speaker)
    return number
  }

  function takeNamed(speaker: number, body: string) {
    const { previousId, properties } = JSON.parse(body) as { previousId?: unknown; properties?: { submission?: unknown } }
    if (typeof previousId === 'string') for (const kind of ['a', 'u']) join(speaker, node(kinds.identity, `${kind}:${previousId.toWellFormed()}`))
    if (typeof properties?.submission === 'string') join(speaker, node(kinds.submission, properties.submission))
  }

  /** How many identities and accounts hang together below each top. */
  function namesBelow() {
    const named = new Map<number, { identity: number; account: number }>()
    above.forEach((_, each) => {
      const top = topOf(each)
      const counts = named.get(top) ?? { identity: 0, account: 0 }
      named.set(top, counts)
      if (kindOf[each] === kinds.identity) counts.identity++
      else if (kindOf[each] === kinds.account) counts.account++
    })
    return named
  }

  return {
    /** What was heard in the stretches of a log, in order. */
    add(heard: Heard) {
      const own = heard.seats.map(takeSeat)
      const ownManners = heard.manners.map(manners.numberOf)
      for (const { seat, body } of heard.naming) takeNamed(speakerOf[own[seat] as number] as number, body)
      seqs.addAll(heard.positions)
      times.addAll(heard.times)
      for (const seat of heard.seatOf) seatIds.add(own[seat] as number)
      for (const manner of heard.mannerOf) mannerIds.add(ownManners[manner] as number)
    },

    /** All that was added, in the order in which people were first met. */
    cut(size: ShareSize): Cut {
      const messagesIn = new Uint32Array(seats.length)
      for (let place = 0; place < seatIds.length(); place++) messagesIn[seatIds.at(place)]!++
      const tops = speakerOf.map(topOf)
      const inOrder = Uint32Array.from(seats.keys()).sort((a, b) => tops[a]! - tops[b]! || speakerOf[a]! - speakerOf[b]! || a - b)
      const named = namesBelow()

      const next = new Float64Array(seats.length)
      const cuts: (Pick<Share, 'after'> & { start: number; seat: number })[] = []
      const after = { identity: 0, account: 0 }
      let end = 0
      let open = { messages: Infinity, speakers: Infinity }
      inOrder.forEach((seat, place) => {
        const top = tops[seat] as number
        if (place === 0 || top !== tops[inOrder[place - 1] as number]) {
          if (open.messages >= size.messages || open.speakers >= size.speakers) {
            cuts.push({ start: end, seat: place, after: { ...after } })
            open = { messages: 0, speakers: 0 }
          }
          const counts = named.get(top) as typeof after
          after.identity += counts.identity
          after.account += counts.account
        }
        next[seat] = end
        end += messagesIn[seat] as number
        open.messages += messagesIn[seat] as number
        open.speakers++
      })

      const places = new Uint32Array(end)
      for (let place = 0; place < end; place++) places[next[seatIds.at(place)]!++] = place
      return {
        length: cuts.length,
        share(place) {
          const { start, seat, after } = cuts[place] as (typeof cuts)[0]
          const { start: stop = end, seat: lastSeat = inOrder.length } = cuts[place + 1] ?? {}
          const own = places.subarray(start, stop)
          const sitting = inOrder.subarray(seat, lastSeat)
          return {
            seats: Array.from(sitting, (each) => seats[each] as Seat),
            counts: sitting.map((each) => messagesIn[each] as number),
            positions: seqs.pick(own),
            times: times.pick(own),
            ...renumbered(mannerIds.pick(own), manners.all),
            after,
          }
        },
      }
    },
  }
}

/** Numbers those that occur anew, so that a share need not tell of all manners there are. */
function renumbered(mannerOf: Uint32Array, all: readonly Manner[]): Pick<Spoken, 'mannerOf' | 'manners'> {
  const numbers = new Map<number, number>()
  const manners: Manner[] = []
  for (let place = 0; place < mannerOf.length; place++) {
    const manner = mannerOf[place] as number
    let number = numbers.get(manner)
    if (number === undefined) numbers.set(manner, (number = manners.push(all[manner] as Manner) - 1))
    mannerOf[place] = number
  }
  return { mannerOf, manners }
}
