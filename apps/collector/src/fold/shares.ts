import type { Saying } from '../store/fold.ts'

/** Messages that are folded by themselves: nothing that follows from them follows from any other. */
export interface Share {
  /** Positions in the log, those of one speaker together and in order. */
  positions: Float64Array
  /** Identities and accounts that the messages name are numbered from the next on; no other share uses these numbers. */
  after: { identity: number; account: number }
}

/** A share is closed when it has so many of either; whoever belongs together is never parted, however many they are. */
export interface ShareSize {
  messages: number
  speakers: number
}

/** Room for the next numbers, doubled when it is full: 20 bytes a message in all, where arrays would take a hundred. */
function createNumbers<Numbers extends Float64Array | Uint32Array>(room: (length: number) => Numbers) {
  let all = room(1 << 12)
  let length = 0
  return {
    add(value: number) {
      if (length === all.length) {
        const larger = room(length * 2)
        larger.set(all)
        all = larger
      }
      all[length++] = value
    },
    at: (place: number) => all[place] as number,
    length: () => length,
  }
}

const kinds = { identity: 0, account: 1, submission: 2 } as const
type Kind = (typeof kinds)[keyof typeof kinds]

/**
 * Finds out who belongs together: persons with their ids, with the accounts they act in, with everybody else in these, and with whoever spoke of
 * the same submission. What is found of them needs nothing of anybody else, so that shares can be folded one by one or side by side.
 */
export function createShares() {
  const seqs = createNumbers((length) => new Float64Array(length))
  const seats = createNumbers((length) => new Uint32Array(length))
  const seatOf = new Map<string, number>()
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

  function takeSeat(key: string, { userId, anonymousId, groupId }: Saying): number {
    const speaker = userId === null ? node(kinds.identity, `a:${anonymousId ?? ''}`) : node(kinds.identity, `u:${userId}`)
    if (userId !== null && anonymousId !== null) join(speaker, node(kinds.identity, `a:${anonymousId}`))
    if (groupId !== null) join(speaker, node(kinds.account, groupId))
    const seat = speakerOf.length
    seatOf.set(key, seat)
    speakerOf.push(speaker)
    return seat
  }

  function takeNamed(speaker: number, body: string) {
    const { previousId, properties } = JSON.parse(body) as { previousId?: unknown; properties?: { submission?: unknown } }
    if (typeof previousId === 'string') for (const kind of ['a', 'u']) join(speaker, node(kinds.identity, `${kind}:${previousId.toWellFormed()}`))
    if (typeof properties?.submission === 'string') join(speaker, node(kinds.submission, properties.submission))
  }

  return {
    add(saying: Saying) {
      const { seq, userId, anonymousId, groupId, body } = saying
      // Lengths before the ids, since an id may hold any text.
      const key = `${userId?.length} ${anonymousId?.length} ${userId}${anonymousId}${groupId === null ? '' : ` ${groupId}`}`
      const seat = seatOf.get(key) ?? takeSeat(key, saying)
      if (body !== null) takeNamed(speakerOf[seat] as number, body)
      seqs.add(seq)
      seats.add(seat)
    },

    /** All that was added, in the order in which people were first met. */
    cut(size: ShareSize): Share[] {
      const messagesIn = new Uint32Array(speakerOf.length)
      for (let place = 0; place < seats.length(); place++) messagesIn[seats.at(place)]!++
      const tops = speakerOf.map(topOf)
      const inOrder = Array.from(speakerOf, (_, seat) => seat).sort((a, b) => tops[a]! - tops[b]! || speakerOf[a]! - speakerOf[b]! || a - b)

      const named = new Map<number, { identity: number; account: number }>()
      above.forEach((_, each) => {
        const top = topOf(each)
        const counts = named.get(top) ?? { identity: 0, account: 0 }
        named.set(top, counts)
        if (kindOf[each] === kinds.identity) counts.identity++
        else if (kindOf[each] === kinds.account) counts.account++
      })

      const next = new Float64Array(speakerOf.length)
      const cuts: (Pick<Share, 'after'> & { start: number })[] = []
      const after = { identity: 0, account: 0 }
      let end = 0
      let open = { messages: Infinity, speakers: Infinity }
      inOrder.forEach((seat, place) => {
        const top = tops[seat] as number
        if (place === 0 || top !== tops[inOrder[place - 1] as number]) {
          if (open.messages >= size.messages || open.speakers >= size.speakers) {
            cuts.push({ start: end, after: { ...after } })
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

      const positions = new Float64Array(end)
      for (let place = 0; place < end; place++) positions[next[seats.at(place)]!++] = seqs.at(place)
      return cuts.map(({ start, after }, index) => ({ positions: positions.subarray(start, cuts[index + 1]?.start ?? end), after }))
    },
  }
}
