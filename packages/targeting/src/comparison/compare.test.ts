import type { Comparison, Scalar } from '@milepost/contract'
import { comparators } from '@milepost/contract/vocabulary'
import { describe, expect, it } from 'vitest'
import { comparing } from './compare.ts'
import { wholeTests } from './whole-tests.ts'

const compare = comparing(wholeTests)

type Case = [found: unknown, op: Comparison['op'], value: Comparison['value'], truth: boolean | null]

const cases: Case[] = [
  ['pro', 'exists', undefined, true],
  [null, 'exists', undefined, false],
  [undefined, 'exists', undefined, false],
  [undefined, 'missing', undefined, true],
  [null, 'missing', undefined, true],
  [0, 'missing', undefined, false],
  ['pro', 'equals', 'pro', true],
  ['pro', 'equals', 'Pro', false],
  ['12', 'equals', 12, false],
  [null, 'equals', null, true],
  [undefined, 'equals', 'pro', null],
  ['pro', 'notEquals', 'free', true],
  [undefined, 'notEquals', 'free', null],
  ['pro', 'in', ['free', 'pro'], true],
  ['pro', 'in', [], false],
  ['pro', 'in', 'pro', null],
  ['pro', 'notIn', ['free'], true],
  [undefined, 'notIn', ['free'], null],
  [3, 'atLeast', 3, true],
  [2.9, 'atLeast', 3, false],
  ['3', 'atLeast', 3, null],
  [null, 'atLeast', 3, null],
  [3, 'atMost', 3, true],
  [3, 'greater', 3, false],
  [3, 'less', 4, true],
  ['a pro plan', 'contains', 'pro', true],
  [['a', 'b'], 'contains', 'b', true],
  [['a', 'b'], 'contains', 'c', false],
  [12, 'contains', '1', null],
  ['project', 'startsWith', 'pro', true],
  ['project', 'endsWith', 'pro', false],
  ['project', 'matches', '^pro(j|x)', true],
  ['project', 'matches', '(', null],
  ['2026-01-01', 'before', '2026-01-02', true],
  ['2026-01-01T00:00:00+02:00', 'before', '2026-01-01', true],
  [Date.UTC(2026, 0, 2), 'after', '2026-01-01', true],
  ['2026-01-01', 'after', '2026-01-01', false],
  ['soon', 'after', '2026-01-01', null],
]

describe('compare', () => {
  it.each(cases)('says of %j %s %j: %j', (found, op, value, truth) => {
    expect(compare(value === undefined ? { op } : { op, value }, found)).toBe(truth)
  })

  it('is shown at work with every comparator', () => {
    expect(new Set(cases.map(([, op]) => op))).toEqual(new Set(comparators))
  })

  it('calls a comparator and its opposite never both true', () => {
    const values: Scalar[] = ['a', 'b', '', 0, 1, null, true]
    for (const found of values)
      for (const value of values) {
        expect(compare({ op: 'equals', value }, found)).toBe(!compare({ op: 'notEquals', value }, found))
        expect(compare({ op: 'in', value: [value] }, found)).toBe(!compare({ op: 'notIn', value: [value] }, found))
      }
  })
})
