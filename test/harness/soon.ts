import { vi } from 'vitest'
import { patience } from './patience.ts'

/** Asks again while it throws, for as long as a machine may stand still; for tests without a browser, whose timers may be false. @returns what it gave */
export function soon<Value>(ask: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(ask, patience.answerWithinMs)
}
