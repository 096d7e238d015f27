/** Bits of `message.flags`. */
export const messageFlag = {
  /** The client's time lay outside what its key may claim. */
  clamped: 1,
  /** Sent with a secret key: a trusted source, whose past times are kept. */
  imported: 2,
} as const
