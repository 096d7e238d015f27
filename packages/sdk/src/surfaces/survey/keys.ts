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

/** Where an arrow, Home or End moves the focus in a group of radios, round its ends; undefined for other keys. */
export function moveFor(key: string, index: number, count: number, dir: 'ltr' | 'rtl'): number | undefined {
  const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward || key === 'ArrowDown') return (index + 1) % count
  if (key === backward || key === 'ArrowUp') return (index + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
