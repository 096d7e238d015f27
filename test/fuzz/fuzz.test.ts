import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

test('whatever is sent to it, the collector answers with no fault of its own, and folds what it took', async () => {
  const { runs, statuses, logged } = await fuzz({ runs: 2_000, seed: 20_261_122 })
  expect(runs).toBe(2_000)
  // The grammar reaches behind the doors: much is taken, much is refused.
  expect(statuses['200']).toBeGreaterThan(runs / 10)
  expect((statuses['400'] ?? 0) + (statuses['401'] ?? 0) + (statuses['403'] ?? 0)).toBeGreaterThan(runs / 10)
  expect(logged).toBeGreaterThan(200)
})
