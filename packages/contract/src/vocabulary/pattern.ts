/** Characters of a regular expression in a rule. Authors write short patterns; longer ones are mistakes or attacks. */
export const patternLength = 200

const tokens = /\\.|\[(?:\\.|[^\]\\])*\]|\(\??[:=!<]*|\)|[|+*]|\{\d+,\d*\}/gs

/**
 * Whether a repeated group itself repeats or chooses, as in `(a+)+`, `((a+))*` or `(a|a)*`: a backtracking engine may then
 * need twice the time for each further character. Such a pattern is refused when it is pushed, and never tried.
 */
export function mayExplode(pattern: string): boolean {
  const groups = [false]
  let closedAt = -1
  for (const { 0: token, index } of pattern.matchAll(tokens)) {
    const repeats = '+*{'.includes(token.charAt(0))
    if (repeats && index === closedAt) return true
    if (token.startsWith('(')) groups.push(false)
    // What a group holds, the group around it holds too.
    const risky = repeats || token === '|' || (token === ')' && groups.length > 1 && groups.pop() === true)
    if (risky) groups[groups.length - 1] = true
    if (risky && token === ')') closedAt = index + 1
  }
  return false
}
