import type { Scalar } from '@milepost/contract'

/** The traits that are one value; lists and objects cannot be asked for by rules, nor shown in a row. */
export function scalarsOf(json: string): Record<string, Scalar> {
  const traits = JSON.parse(json) as Record<string, unknown>
  return Object.fromEntries(Object.entries(traits).filter((entry): entry is [string, Scalar] => isScalar(entry[1])))
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
