/** Solves `matrix x = right` by Gaussian elimination with the largest pivot; null where the matrix has no inverse. */
export function solve(matrix: number[][], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, index) => [...row, right[index]!])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const best = rows.slice(column).reduce((a, b) => (Math.abs(b[column]!) > Math.abs(a[column]!) ? b : a))
    if (Math.abs(best[column]!) < 1e-12) return null
    const swap = rows.indexOf(best)
    ;[rows[column], rows[swap]] = [rows[swap]!, rows[column]!]
    for (const [index, row] of rows.entries()) {
      if (index === column) continue
      const factor = row[column]! / best[column]!
      for (let k = column; k <= size; k++) row[k]! -= factor * best[k]!
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!)
}
