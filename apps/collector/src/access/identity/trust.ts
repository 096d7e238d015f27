import { type TrustLevel, trustLevels } from '@milepost/contract'

/** How it was said who somebody is, as bits, so that what was said in several ways joins in any order. */
export const trustBit = { claimed: 1, server: 2, verified: 4 } as const satisfies Record<TrustLevel, number>

/** The most that was ever said. */
export function trustOf(bits: number): TrustLevel {
  return trustLevels.find((level) => (bits & trustBit[level]) !== 0) ?? 'claimed'
}
