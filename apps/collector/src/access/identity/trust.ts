import { type TrustLevel, trustLevels } from '@milepost/contract'

/** The trust levels as bits, so that those of several messages can be joined with `|` in any order. */
export const trustBit = { claimed: 1, server: 2, verified: 4 } as const satisfies Record<TrustLevel, number>

/** The highest level among the bits. */
export function trustOf(bits: number): TrustLevel {
  return trustLevels.find((level) => (bits & trustBit[level]) !== 0) ?? 'claimed'
}
