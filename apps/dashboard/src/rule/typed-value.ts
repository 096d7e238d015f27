import type { Comparison, Scalar } from '@milepost/contract'

/** The comparison that a typed text stands for. It may be a text, a number or a truth: hosts send plans as one and seats as another. */
export function comparedTo(value: string): { op: 'in' | 'equals'; value: string | Scalar[] } {
  if (value === 'true' || value === 'false') return { op: 'in', value: [value, value === 'true'] }
  return /^-?\d+(\.\d+)?$/.test(value) ? { op: 'in', value: [value, Number(value)] } : { op: 'equals', value }
}

/** The text that was typed for a comparison, or null where no single text says it. */
export function typedFor(comparison: Scalar | Pick<Comparison, 'op' | 'value'>): string | null {
  if (typeof comparison !== 'object' || comparison === null) return String(comparison)
  const { op, value } = comparison
  if (op === 'in' && Array.isArray(value) && value.every((each) => String(each) === String(value[0]))) return String(value[0])
  return op === 'equals' && typeof value !== 'object' ? String(value) : null
}
