import { describe, expect, it } from 'vitest'
import { directionOf, movesOf, skippedStages } from './move.ts'

const model = {
  stages: ['trial', 'paid', 'active', 'loyal'].map((id) => ({ id, name: id, when: { kind: 'all', of: [] } as const })),
}

describe('a move', () => {
  it.each([
    [null, 'trial', 'first', []],
    [null, 'active', 'first', ['trial', 'paid']],
    ['trial', 'paid', 'forward', []],
    ['trial', 'loyal', 'skip', ['paid', 'active']],
    ['loyal', 'paid', 'backward', []],
    ['paid', null, 'out', []],
  ] as const)('from %s to %s is %s and skips %j', (from, to, direction, skipped) => {
    expect(directionOf(from, to, model)).toBe(direction)
    expect(skippedStages(from, to, model)).toEqual(skipped)
  })
})

describe('the move matrix', () => {
  it('adds days up and gives each move its share of those who left', () => {
    const moves = movesOf(
      [
        { from: 'trial', to: 'paid', moves: 5 },
        { from: 'trial', to: 'paid', moves: 3 },
        { from: 'trial', to: null, moves: 2 },
        { from: null, to: 'trial', moves: 20 },
      ],
      model,
    )
    expect(moves.map(({ from, to, count, direction, rate }) => [from, to, count, direction, rate.value, rate.n])).toEqual([
      [null, 'trial', 20, 'first', 100, 20],
      ['trial', null, 2, 'out', 20, 10],
      ['trial', 'paid', 8, 'forward', 80, 10],
    ])
    expect(moves[2]!.rate.lo).toBeCloseTo(49.0162, 4)
  })

  it('is empty where nobody moved', () => {
    expect(movesOf([], model)).toEqual([])
    expect(movesOf([{ from: 'trial', to: 'paid', moves: 0 }], model)).toEqual([])
  })
})
