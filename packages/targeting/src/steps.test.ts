import type { Condition, Tour } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentWith, now, tour } from './arbiter/moments.fixture.ts'
import { stepAfter, stepOf } from './steps.ts'
import { evaluate } from './whole.ts'

const isOwner: Condition = { kind: 'trait', trait: 'role', op: 'equals', value: 'owner' }
const round = tour('round', {
  steps: [
    { id: 'hello', body: 'b', next: [{ when: isOwner, to: 'invite' }] },
    { id: 'look', body: 'b', next: [{ to: 'end' }] },
    { id: 'invite', body: 'b' },
    { id: 'pay', body: 'b' },
  ],
})
const at = (parts: Record<string, number>, more: Tour = round) => stepOf(more, momentWith({}, { round: { parts } }), evaluate).id

describe('stepAfter', () => {
  it('is where the first jump goes whose rule holds, else the next in order', () => {
    expect(stepAfter(round, 'hello', () => true)?.id).toBe('invite')
    expect(stepAfter(round, 'hello', () => false)?.id).toBe('look')
    expect(stepAfter(round, 'invite', () => true)?.id).toBe('pay')
  })

  it('is nothing at the end, wherever that is', () => {
    expect(stepAfter(round, 'look', () => false)).toBeUndefined()
    expect(stepAfter(round, 'pay', () => true)).toBeUndefined()
  })
})

describe('stepOf', () => {
  it('is the first for who has done none, and the one after what was completed last', () => {
    expect(at({})).toBe('hello')
    expect(at({ hello: 1 })).toBe('look')
    expect(at({ hello: 1, invite: 2 })).toBe('pay')
  })

  it('goes by what was done, though a rule on the way there says otherwise now', () => {
    expect(at({ invite: 5, hello: 9 })).toBe('look')
    expect(at({ hello: 5, invite: 9 })).toBe('pay')
  })

  it('is the first again after the last', () => {
    expect(at({ hello: 1, look: 2 })).toBe('hello')
    expect(at({ pay: 1 })).toBe('hello')
  })

  it('forgets steps that are no longer there, and what is to come', () => {
    expect(at({ hello: 1, gone: 2 })).toBe('look')
    expect(at({ hello: 1, invite: now + 1 })).toBe('look')
  })

  it('is a step of the tour, whatever was recorded', () => {
    const parts = fc.dictionary(fc.constantFrom('hello', 'look', 'invite', 'pay', 'gone', 'constructor'), fc.integer({ min: 0, max: 9 }))
    fc.assert(fc.property(parts, (done) => void expect(round.steps.map(({ id }) => id)).toContain(at(done))))
  })
})
