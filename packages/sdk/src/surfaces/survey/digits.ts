import { findScale } from '@milepost/contract/vocabulary'
import type { State } from './state.ts'

/** How long after a 1 a 0 makes it a 10, in milliseconds. */
export const tenWithinMs = 800

export interface Pressed {
  value: number
  at: number
}

/** The score that a digit key chooses; undefined where the scale has none. 10 is 1 and then 0, soon after. */
export function scoreForDigit(key: string, { min, max }: { min: number; max: number }, before: Pressed | undefined, at: number) {
  if (!/^\d$/.test(key)) return undefined
  const digit = Number(key)
  const ten = max >= 10 && digit === 0 && before?.value === 1 && at - before.at <= tenWithinMs
  const value = ten ? 10 : digit
  return value >= min && value <= max ? value : undefined
}

/** Digits choose on a scale. @returns whether this one did. */
export function createDigits(state: State) {
  let before: Pressed | undefined
  return ({ key, timeStamp, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    const scale = findScale(state.question().type)
    if (!scale || ctrlKey || metaKey || altKey) return false
    const value = scoreForDigit(key, scale, before, timeStamp)
    before = value === undefined ? undefined : { value, at: timeStamp }
    if (value !== undefined) state.choose(value)
    return value !== undefined
  }
}
