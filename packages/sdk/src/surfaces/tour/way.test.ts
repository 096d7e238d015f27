import type { Condition, Tour } from '@milepost/contract'
import { expect, it } from 'vitest'
import { findPlace, wayOf } from './way.ts'

const rule: Condition = { kind: 'trait', trait: 'role', op: 'equals', value: 'owner' }
const step = (id: string, next?: { when?: Condition; to: string }[]) => ({ id, body: id, ...(next ? { next } : {}) })
const tour: Tour = {
  kind: 'tour',
  id: 't',
  name: 't',
  steps: [step('hello', [{ when: rule, to: 'pay' }]), step('look', [{ to: 'end' }]), step('pay'), step('bye')],
}
const idsOf = (truth: boolean | null) => wayOf(tour, () => truth).steps.map(({ id }) => id)
const placeOf = (id: string, truth: boolean | null) => findPlace(wayOf(tour, () => truth), tour.steps.find((one) => one.id === id)!)

it('holds the steps that can be reached by what is known, and no others', () => {
  expect(idsOf(true)).toEqual(['hello', 'pay', 'bye'])
  expect(idsOf(false)).toEqual(['hello', 'look'])
})

it('counts those, and nothing where a rule on the way is not known', () => {
  expect(placeOf('pay', true)).toEqual({ step: 2, total: 3 })
  expect(placeOf('look', false)).toEqual({ step: 2, total: 2 })
  expect(placeOf('hello', null)).toBeUndefined()
})

it('has no place for a step that is off the way', () => {
  expect(placeOf('look', true)).toBeUndefined()
})

it('ends where it would go round', () => {
  const round: Tour = { ...tour, steps: [step('a'), step('b', [{ to: 'a' }])] }
  expect(wayOf(round, () => true).steps.map(({ id }) => id)).toEqual(['a', 'b'])
})
