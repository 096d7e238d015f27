import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSeats, type Seat } from './seats.ts'

/** Ids that may be taken for one another where they are put together. */
const id = fc.option(fc.constantFrom('1', '11', '1 1', 'undefined', 'null', ' 1'), { nil: null })
const seat = fc.record({ userId: id, anonymousId: id, groupId: id })

test('seats have one number exactly where all their ids are the same', () => {
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 60 }), (said) => {
      const { numberOf, all } = createSeats()
      const numbers = said.map(numberOf)
      const textOf = (each: Seat | undefined) => JSON.stringify([each?.userId, each?.anonymousId, each?.groupId])
      expect(numbers.map((number) => textOf(all[number]))).toEqual(said.map(textOf))
      expect(all.length).toBe(new Set(said.map(textOf)).size)
    }),
  )
})

test('a speaker of many accounts has a seat in each, and keeps it', () => {
  const { numberOf, all } = createSeats()
  const seats = Array.from({ length: 1_000 }, (_, each): Seat => ({ userId: 'agency', anonymousId: null, groupId: `${each}` }))
  const numbers = seats.map(numberOf)
  expect(new Set(numbers).size).toBe(1_000)
  expect(seats.map((each) => numberOf({ ...each }))).toEqual(numbers)
  expect(all).toEqual(seats)
})
