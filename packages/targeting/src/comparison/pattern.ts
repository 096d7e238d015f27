/** Characters. Authors write short patterns; longer ones are mistakes or attacks. */
const patternLength = 200
/** Characters. Bounds what two or three unbounded repetitions in a row can cost. */
const inputLength = 1000

const tokens = /\\.|\[(?:\\.|[^\]\\])*\]|\(\??[:=!<]*|\)|[|+*]|\{\d+,\d*\}/gs

/**
 * Whether a repeated group itself repeats or chooses, as in `(a+)+`, `((a+))*` or `(a|a)*`: a backtracking engine may then
 * need twice the time for each further character.
 */
function mayExplode(pattern: string): boolean {
  const groups = [false]
  let closedRisky = false
  for (const [token] of pattern.matchAll(tokens)) {
    if (token.startsWith('(')) groups.push(false)
    const risky = groups.length - 1
    const repeats = token === '+' || token === '*' || token.startsWith('{')
    if (repeats && closedRisky) return true
    if (repeats || token === '|') groups[risky] = true
    closedRisky = token === ')' && groups.length > 1 && groups.pop() === true
    // What a group holds, the group around it holds too.
    if (closedRisky) groups[groups.length - 1] = true
  }
  return false
}

/** Whether an unanchored pattern fits; undefined where that cannot be said safely. */
export function fits(pattern: string, input: string): boolean | undefined {
  if (pattern.length > patternLength || input.length > inputLength || mayExplode(pattern)) return undefined
  try {
    return new RegExp(pattern).test(input)
  } catch {
    return undefined
  }
}
