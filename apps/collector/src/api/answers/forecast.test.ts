import type { StageModel } from '@milepost/contract'
import { expect, test } from 'vitest'
import { forecastAnswer } from './forecast.ts'

const dayMs = 86_400_000
const model: StageModel = { id: 'm', name: 'M', unit: 'account', stages: ['a', 'b'].map((id) => ({ id, name: id, when: { kind: 'all', of: [] } })) }

test.each([
  [0, 'No move between stages has been seen'],
  [1, 'Only 1 move between stages has been seen'],
  [3, 'Only 3 moves between stages have been seen'],
])('after %i moves nothing is foretold, and it is said why', (moves, words) => {
  const spans = [
    { stage: 'a', enteredAt: 0, leftAt: dayMs, holding: ['a'] },
    { stage: 'b', enteredAt: dayMs, leftAt: null, holding: ['b'] },
  ]
  const units = Array.from({ length: moves }, (_, number) => ({ id: String(number), spans }))
  expect(forecastAnswer(model, { asOf: 40 * dayMs, units, of: units.length }).refused).toContain(words)
})
