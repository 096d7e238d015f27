import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlain, parted, piecesOf } from './plain.ts'
import type { Manner } from './heard.ts'
import type { Spoken } from './shares.ts'

const day = Math.floor
const reading = (streams: [string, object][] = []) => ({ streams: new Map(streams.map(([event, where]) => [event, [{ key: event, where }]])), dayOf: day }) as Parameters<typeof isPlain>[1]
const manner = (type: Manner['type'], event: string | null = null): Manner => ({ type, event, trust: 1 })

const spoken = fc
  .array(fc.record({ userId: fc.constantFrom('ada', null), anonymousId: fc.constantFrom('x', null), of: fc.array(fc.tuple(fc.nat(5), fc.nat(1)), { minLength: 1, maxLength: 6 }) }), { maxLength: 5 })
  .map((all): Spoken => {
    const said = all.flatMap(({ of }) => of)
    return {
      seats: all.map(({ userId, anonymousId }) => ({ userId, anonymousId, groupId: null })),
      counts: Uint32Array.from(all, ({ of }) => of.length),
      positions: Float64Array.from(said.keys()),
      times: Float64Array.from(said, ([at]) => at),
      mannerOf: Uint32Array.from(said, ([, manner]) => manner),
      manners: [manner('page'), manner('identify')],
    }
  })

describe('of messages', () => {
  it('those are plain of which nobody reads the body', () => {
    expect(['identify', 'group', 'alias'].map((type) => isPlain(manner(type as Manner['type']), reading()))).toEqual([false, false, false])
    expect(isPlain(manner('page'), reading())).toBe(true)
    expect(isPlain(manner('track', 'Board Created'), reading([['Board Created', {}]]))).toBe(true)
    expect(isPlain(manner('track', 'Board Created'), reading([['Board Created', { column: 'done' }]]))).toBe(false)
    expect(isPlain(manner('page', 'Home'), reading([['Home', { path: '/' }]]))).toBe(false)
    expect(isPlain(manner('track', 'Milepost Seen'), reading())).toBe(false)
    expect([manner('track', 'Order Completed'), manner('page', 'Order Completed')].map((each) => isPlain(each, reading()))).toEqual([false, true])
  })

  it('each is read or plain, and the earliest of ids that are linked is read', () => {
    fc.assert(
      fc.property(spoken, (all) => {
        const { read, plain } = parted(all, reading())
        expect([...read, ...plain.flatMap(({ positions }) => positions)].sort((a, b) => a - b)).toEqual([...all.positions])
        expect(plain.every(({ positions, observations }) => positions.every((position, place) => all.times[position] === observations[place]?.at && all.mannerOf[position] === 0))).toBe(true)
        let start = 0
        all.seats.forEach(({ userId, anonymousId }, seat) => {
          const own = Array.from({ length: all.counts[seat]! }, (_, place) => start + place)
          start += own.length
          const earliest = Math.min(...own.map((place) => all.times[place]!))
          const mustRead = own.filter((place) => all.mannerOf[place] === 1 || (userId !== null && anonymousId !== null && all.times[place] === earliest))
          expect(own.filter((place) => read.includes(place))).toEqual(mustRead)
        })
      }),
    )
  })

  it('so many are in a piece, and all pieces together say what the whole says', () => {
    const rows = ({ seats, counts, positions, times, mannerOf }: Spoken) => {
      const seatOf = seats.flatMap((seat, place) => Array.from({ length: counts[place]! }, () => seat))
      return Array.from(positions, (position, place) => ({ ...seatOf[place], position, at: times[place], manner: mannerOf[place] }))
    }
    fc.assert(
      fc.property(spoken, fc.integer({ min: 1, max: 8 }), (all, size) => {
        const pieces = [...piecesOf(all, size)]
        expect(pieces.flatMap(rows)).toEqual(rows(all))
        expect(pieces.slice(0, -1).every(({ positions }) => positions.length === size)).toBe(true)
        expect(pieces.every(({ seats, counts, positions }) => seats.length === counts.length && counts.every((count) => count > 0) && counts.reduce((sum, count) => sum + count, 0) === positions.length)).toBe(true)
      }),
    )
  })
})
