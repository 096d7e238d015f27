import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Saying } from '../store/fold.ts'
import { createHearing } from './heard.ts'
import { createShares, type Share, type ShareSize } from './shares.ts'

const id = fc.constantFrom('1', '2', '3', '4', '5', '6', null)
const body = fc.option(
  fc.oneof(
    fc.record({ previousId: fc.constantFrom('1', '2', '9') }),
    fc.record({ properties: fc.record({ submission: fc.constantFrom('s', 't') }) }),
  ).map((said) => JSON.stringify(said)),
  { nil: null, freq: 8 },
)
const manner = fc.record({ type: fc.constantFrom('track', 'page'), event: fc.constantFrom('Home', 'Board', null), trust: fc.constantFrom(1, 2) })
const log = fc
  .array(fc.record({ userId: id, anonymousId: id, groupId: id, body, manner, at: fc.nat(9) }), { maxLength: 30 })
  .map((all): Saying[] => all.map(({ manner, ...said }, place) => ({ ...said, ...manner, seq: 10 + 3 * place })))
const size = fc.record({ messages: fc.integer({ min: 1, max: 12 }), speakers: fc.integer({ min: 1, max: 6 }) })

/** Heard in stretches of so many. */
function sharesOf(sayings: readonly Saying[], stretch = 7) {
  const shares = createShares()
  for (let start = 0; start < sayings.length; start += stretch) {
    const { add, heard } = createHearing()
    for (const saying of sayings.slice(start, start + stretch)) add(saying)
    shares.add(heard())
  }
  return shares
}

function cut(sayings: readonly Saying[], by: ShareSize): Share[] {
  const cut = sharesOf(sayings).cut(by)
  return Array.from({ length: cut.length }, (_, place) => cut.share(place))
}

const saying = (seq: number, userId: string, groupId: string | null = null): Saying => ({ seq, at: seq, type: 'track', event: 'Told', userId, anonymousId: null, groupId, trust: 1, body: null })

/** Everything a message names. */
function namesIn({ userId, anonymousId, groupId, body }: Saying) {
  const { previousId, properties } = JSON.parse(body ?? '{}') as { previousId?: string; properties?: { submission?: string } }
  const identities = [userId && `u:${userId}`, (anonymousId ?? (userId ? null : '')) !== null && `a:${anonymousId ?? ''}`, previousId && `u:${previousId}`, previousId && `a:${previousId}`]
  return { identities: identities.filter((each) => typeof each === 'string'), accounts: groupId ? [groupId] : [], submissions: properties?.submission ? [properties.submission] : [] }
}

describe('shares of a log', () => {
  it('hold each message once, and nobody and nothing that another share names', () => {
    fc.assert(
      fc.property(log, size, (sayings, by) => {
        const shares = cut(sayings, by)
        expect(shares.flatMap(({ positions }) => [...positions]).sort((a, b) => a - b)).toEqual(sayings.map(({ seq }) => seq))
        for (const kind of ['identities', 'accounts', 'submissions'] as const) {
          const named = shares.map(({ positions }) => new Set(sayings.filter(({ seq }) => positions.includes(seq)).flatMap((each) => namesIn(each)[kind])))
          expect(named.reduce((sum, each) => sum + each.size, 0)).toBe(new Set(named.flatMap((each) => [...each])).size)
        }
      }),
    )
  })

  it('have numbers enough for everybody they name, and none that another has', () => {
    fc.assert(
      fc.property(log, size, (sayings, by) => {
        const shares = cut(sayings, by)
        shares.forEach(({ positions, after }, place) => {
          const own = sayings.filter(({ seq }) => positions.includes(seq)).map(namesIn)
          const next = shares[place + 1]?.after ?? { identity: Infinity, account: Infinity }
          expect(after.identity + new Set(own.flatMap(({ identities }) => identities)).size).toBeLessThanOrEqual(next.identity)
          expect(after.account + new Set(own.flatMap(({ accounts }) => accounts)).size).toBeLessThanOrEqual(next.account)
        })
      }),
    )
  })

  it('say of each message who said it, when, and in which manner', () => {
    fc.assert(
      fc.property(log, size, fc.integer({ min: 1, max: 30 }), (sayings, by, stretch) => {
        const cut = sharesOf(sayings, stretch).cut(by)
        const found = Array.from({ length: cut.length }, (_, place) => cut.share(place)).flatMap(({ seats, counts, positions, times, mannerOf, manners }) => {
          const seatOf = seats.flatMap((seat, place) => Array.from({ length: counts[place]! }, () => seat))
          return Array.from(positions, (seq, place) => ({ seq, at: times[place], ...seatOf[place], ...manners[mannerOf[place]!] }))
        })
        const said = sayings.map(({ body: _, ...rest }) => rest)
        expect(found.sort((a, b) => a.seq - b.seq)).toEqual(said)
      }),
    )
  })

  it('hold the messages of a speaker together and in order', () => {
    const [share, ...others] = cut([saying(1, 'ada', 'acme'), saying(2, 'bob', 'acme'), saying(3, 'ada'), saying(4, 'bob', 'acme')], { messages: 10, speakers: 10 })
    expect([...share!.positions]).toEqual([1, 3, 2, 4])
    expect(others).toEqual([])
  })

  it('are closed once they are large enough', () => {
    const sayings = Array.from({ length: 20 }, (_, place) => saying(place, `u${place % 10}`))
    expect(cut(sayings, { messages: 6, speakers: 100 }).map(({ positions }) => positions.length)).toEqual([6, 6, 6, 2])
    expect(cut(sayings, { messages: 100, speakers: 5 }).map(({ positions }) => positions.length)).toEqual([10, 10])
    expect(cut([], { messages: 1, speakers: 1 })).toEqual([])
  })
})
