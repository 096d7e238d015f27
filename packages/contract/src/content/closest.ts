/** The name that was probably meant: at most a third of its letters differ, capitals apart. */
function closest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of names) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** What to do about an unknown name: take the one that was meant, else what the caller says. */
export function insteadOf(name: string, names: Iterable<string>, otherwise: string): string {
  const meant = closest(name, names)
  return meant === undefined ? otherwise : `write ${JSON.stringify(meant)} if that is what was meant, else ${otherwise}`
}

/** Levenshtein, row by row. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const swap = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(previous[column]! + 1, current[column - 1]! + 1, swap))
    }
    previous = current
  }
  return previous[b.length]!
}
