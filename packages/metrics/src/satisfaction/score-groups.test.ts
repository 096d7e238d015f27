import fc from 'fast-check'
import { expect, it } from 'vitest'
import { satisfaction } from './satisfaction.ts'
import { fewestAnswers, scoreGroups } from './score-groups.ts'

const row = fc.record({ key: fc.constantFrom('a', 'b', null), value: fc.integer({ min: 0, max: 10 }), count: fc.integer({ min: 0, max: 4 }) })

it('four answers are no group, five are one', () => {
  const answers = [{ key: 'small', value: 9, count: 4 }, { key: 'enough', value: 9, count: 3 }, { key: 'enough', value: 2, count: 2 }]
  const { groups, hidden } = scoreGroups('nps', answers)
  expect(groups.map(({ key, score }) => [key, score.value, score.n])).toEqual([['enough', 20, 5]])
  expect(hidden).toEqual({ groups: 1, answers: 4 })
})

it('shows or counts every answer, once', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (answers) => {
      const { groups, hidden } = scoreGroups('nps', answers)
      expect(groups.every(({ score }) => score.n >= fewestAnswers)).toBe(true)
      const shown = groups.reduce((sum, { score }) => sum + score.n, 0)
      expect(shown + hidden.answers).toBe(satisfaction('nps', answers).score.n)
    }),
  )
})
