import { describe, expect, it } from 'vitest'
import type { Fault } from './fault.ts'

/** Enough to see that a promise is kept at all; `pnpm test:faults --rounds 100` is for how well. */
const rounds = 2

export function testFaults(faults: readonly Fault[]): void {
  describe('whatever goes wrong', () => {
    it.each(faults.map((fault) => [fault.promise, fault] as const))('%s', async (_, fault) => {
      expect(await fault.run(rounds)).toMatch(/\S/)
    })
  })
}
