import { expect, it } from 'vitest'
import { shuffled } from './shuffle.ts'

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const order = (seed: string) => shuffled(items, 'survey/question', seed).map(({ id }) => id).join('')

it('gives one person the same order every time, and leaves the list alone', () => {
  expect(order('person 1')).toBe(order('person 1'))
  expect(items.map(({ id }) => id).join('')).toBe('abcd')
})

it('gives every order to as many people', () => {
  const people = 24_000
  const counts = new Map<string, number>()
  for (let person = 0; person < people; person++) {
    const found = order(`person ${person}`)
    counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  expect(counts.size).toBe(24)
  // Chi-squared with 23 degrees of freedom: 49.7 is passed once in a thousand.
  const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - people / 24) ** 2 / (people / 24), 0)
  expect(chiSquared).toBeLessThan(49.7)
})
