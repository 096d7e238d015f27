import { vi } from 'vitest'
import { patience } from './patience.ts'

/** Calls again while it throws, for as long as a slow machine may need. Works with fake timers. @returns its result */
export function soon<Value>(ask: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(ask, patience.answerWithinMs)
}
