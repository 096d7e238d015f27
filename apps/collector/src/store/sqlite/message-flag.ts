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
} as const
