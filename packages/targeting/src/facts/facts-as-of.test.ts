import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTimes } from './change-times.ts'
import { emptyFacts } from './empty-facts.ts'
import { factsAsOf } from './facts-as-of.ts'
import { instant, observations, reading } from './observations.fixture.ts'
import { observe } from './observe.ts'

const ofAll = (list: Parameters<typeof observe>[1]) => observe(emptyFacts(), list, reading)

describe('factsAsOf', () => {
  it('is what observing up to that instant would have given, for all that rules read', () => {
    fc.assert(
      fc.property(observations(40), instant, (list, at) => {
        const then = factsAsOf(ofAll(list), at)
        const lived = ofAll(list.filter((one) => one.at <= at))
        expect(then.streams).toEqual(lived.streams)
        expect(then.traits).toEqual(lived.traits)
        expect(then.firstAt).toBe(lived.firstAt)
        expect(Object.keys(then.activeDays)).toEqual(Object.keys(lived.activeDays))
      }),
    )
  })

  it('leaves everything at the last change, and nothing before the first', () => {
    fc.assert(
      fc.property(observations(40), (list) => {
        const facts = ofAll(list)
        const times = changeTimes(facts)
        const last = times.at(-1)
        if (last === undefined) return
        expect(factsAsOf(facts, last)).toEqual(facts)
        expect(changeTimes(factsAsOf(facts, (times[0] as number) - 1))).toEqual([])
      }),
    )
  })
})

describe('changeTimes', () => {
  it('are ascending and unique, and between two of them the past looks the same', () => {
    fc.assert(
      fc.property(observations(40), (list) => {
        const facts = ofAll(list)
        const times = changeTimes(facts)
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
        for (const [i, at] of times.entries()) {
          const next = times[i + 1]
          if (next !== undefined) expect({ ...factsAsOf(facts, next - 1), events: {} }).toEqual({ ...factsAsOf(facts, at), events: {} })
        }
      }),
    )
  })
})
