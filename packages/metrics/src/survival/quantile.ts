/** Larger than the rounding error of a product of fractions, smaller than any step of a real curve. */
const tolerance = 1e-9

export interface QuantileStep {
  t: number
  /** Probability that it has happened by t. */
  happened: number
  lo: number | null
  hi: number | null
}

/** A time with its 95 % interval; each null where the curve (or its bound) never gets there. */
export interface Quantile {
  value: number | null
  lo: number | null
  hi: number | null
}

/**
 * The least t by which a share `p` has it happened: for survival, the least t with S(t) <= 1 - p. The interval holds
 * the times at which the curve's own interval contains p (R. Brookmeyer and J. Crowley, Biometrics 38 (1982), 29-41).
 */
export function quantileOf(steps: readonly QuantileStep[], p: number): Quantile {
  const firstWith = (reached: (step: QuantileStep) => number | null): number | null =>
    steps.find((step) => (reached(step) ?? -1) >= p - tolerance)?.t ?? null
  const value = firstWith((step) => step.happened)
  if (value === null) return { value, lo: null, hi: null }
  return { value, lo: firstWith((step) => step.hi), hi: firstWith((step) => step.lo) }
}
