import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

test('whatever is sent to it, the collector answers with no fault of its own, and folds what it took', async () => {
  const { runs, statuses, logged } = await fuzz({ runs: 2_000, seed: 20_261_122 })
  expect(runs).toBe(2_000)
  // Many requests have to be accepted, so that the code behind the checks is reached, and many refused.
  expect(statuses['200']).toBeGreaterThan(runs / 10)
  expect((statuses['400'] ?? 0) + (statuses['401'] ?? 0) + (statuses['403'] ?? 0)).toBeGreaterThan(runs / 10)
  expect(logged).toBeGreaterThan(200)
})
