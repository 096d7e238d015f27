import { trustBit } from '../../access/identity/trust.ts'
import type { LogEntry } from '../log.ts'

/** Bits of `message.flags`. */
export const messageFlag = {
  /** The client's time lay outside what its key may claim. */
  clamped: 1,
  /** Sent with a secret key: a trusted source, whose past times are kept. */
  imported: 2,
  /** A signed token proves the user id. */
  verified: 4,
  /** There was a token, and it did not hold. */
  disproved: 8,
  /** A bot by its own user agent. */
  bot: 16,
} as const

/** How it was said who it is: one of `trustBit`. */
export function trustOfFlags(flags: number): number {
  if (flags & messageFlag.verified) return trustBit.verified
  return flags & messageFlag.imported ? trustBit.server : trustBit.claimed
}

const proofFlags = { verified: messageFlag.verified, invalid: messageFlag.disproved, none: 0 } as const

export function flagsOf({ clamped, imported, bot, proof }: Pick<LogEntry, 'clamped' | 'imported' | 'bot' | 'proof'>): number {
  return (clamped ? messageFlag.clamped : 0) | (imported ? messageFlag.imported : 0) | (bot ? messageFlag.bot : 0) | proofFlags[proof ?? 'none']
}
