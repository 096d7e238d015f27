import { signedAddress } from '../access/signed-address.ts'

/** What the address of an account card says. */
export interface CardToken {
  /** Public id of the project. */
  project: string
  account: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

const card = signedAddress('milepost account card 1', 1_000)

export function signCard({ project, account, expiresAt }: CardToken, secret: string): string {
  return card.sign([project, account, Math.ceil(expiresAt / 1000)], secret)
}

/** What a token says, be it forged or not: `isSignedCard` tells. */
export function readCard(token: string): CardToken | undefined {
  const [project, account, expires] = card.read(token) ?? []
  if (typeof project !== 'string' || typeof account !== 'string' || !Number.isSafeInteger(expires)) return undefined
  return { project, account, expiresAt: 1000 * (expires as number) }
}

export const isSignedCard = card.isSigned
